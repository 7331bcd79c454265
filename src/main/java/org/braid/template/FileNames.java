package org.braid.template;

import java.util.Locale;
import org.braid.feed.ReadSpec.Format;
import org.braid.mapping.Contract;

/** What the files of a contract are called. */
final class FileNames {
    private static final String ONLY = "/mapping";

    private FileNames() {}

    /** {@code provider}, or {@code provider-bright-lives} for a mapping of another name. */
    static String base(Contract contract) {
        var source = contract.source();
        return source.endsWith(ONLY) ? source.substring(0, source.length() - ONLY.length()) : source.replace('/', '-');
    }

    static String workbook(Contract contract) {
        return base(contract) + ".xlsx";
    }

    /** A table on its own, as a CSV. */
    static String csv(Contract contract, Contract.Table table) {
        return resource(contract, table) + ".csv";
    }

    /** Small letters, digits and hyphens: a name that every program takes. */
    static String resource(Contract contract, Contract.Table table) {
        var name = table.name().isEmpty() ? base(contract) : base(contract) + "-" + table.name();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether the sheet is saved as a CSV before it is sent. */
    static boolean sendsCsv(Contract contract) {
        return !contract.read().formats().contains(Format.XLSX);
    }
}
