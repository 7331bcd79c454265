package org.braid.linkage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sees to it that encoded tables were encoded alike, as far as their parameters are at hand. */
public final class EncodingAgreement {
    private EncodingAgreement() {}

    /**
     * Those of the tables beside which no parameters are, although another has them: nobody can tell how they were encoded.
     *
     * @throws EncodingRefused when two were encoded differently
     */
    public static List<Path> unknown(List<Path> tables) {
        var known = tables.stream().filter(EncodingAgreement::isKnown).toList();
        var parameters = known.stream()
                .map(EncodingParameters::beside)
                .map(EncodingParameters::read)
                .toList();
        parameters.forEach(each -> each.requireSameAs(parameters.get(0)));
        return known.isEmpty()
                ? List.of()
                : tables.stream().filter(table -> !isKnown(table)).toList();
    }

    private static boolean isKnown(Path table) {
        return Files.isRegularFile(EncodingParameters.beside(table));
    }
}
