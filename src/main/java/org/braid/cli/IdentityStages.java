package org.braid.cli;

import java.nio.file.Path;
import org.braid.audit.Nights;
import org.braid.audit.Transactions;
import org.braid.mapping.Mappings;
import org.braid.person.LinkageModel;
import org.braid.person.LinkageTruthFile;
import org.braid.person.LinkedParts;
import org.braid.person.Linking;
import org.braid.person.Links;
import org.braid.person.Persons;
import org.braid.person.Placements;
import org.braid.person.Successions;
import org.braid.record.Accounts;
import org.braid.record.Budgets;
import org.braid.record.Proving;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stages that rest on the linkage model, and on the pairs that show what it is worth. */
final class IdentityStages {
    private final JdbcTemplate jdbc;
    private final Path mappings;
    private final Path model;

    IdentityStages(JdbcTemplate jdbc, Path mappings) {
        this.jdbc = jdbc;
        this.mappings = mappings;
        this.model = mappings.resolve(AcceptedModel.SOURCE);
    }

    Linking linking(LinkageModel linkage, Nights nights, Transactions transactions) {
        return new Linking(
                linkage,
                Software.hash(model) + "/" + Software.version(),
                new Persons(jdbc),
                new Links(jdbc),
                new LinkedParts(jdbc),
                new Placements(jdbc),
                new Successions(jdbc),
                nights,
                transactions);
    }

    Proving proving(Mappings compiled) {
        return new Proving(
                new Budgets(jdbc),
                new Accounts(jdbc),
                new Persons(jdbc),
                new Placements(jdbc),
                LinkageTruthFile.read(mappings),
                Software.of(compiled, model));
    }
}
