package org.braid.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braid.entitlement.Identifier;
import org.braid.person.LinkageTruth.Pair;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code linkage-truth.yaml} beside the mappings; no message repeats an identifier. */
public final class LinkageTruthFile {
    private static final String NAME = "linkage-truth.yaml";
    private static final String MINIMUM = "minimum";
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";

    private final ModelNodes nodes;

    private LinkageTruthFile(Path file) {
        this.nodes = new ModelNodes(file.toString());
    }

    /**
     * Nothing where the file is not there: then there is no such gate.
     *
     * @throws InvalidLinkageModel when it says something that cannot be meant
     */
    public static Optional<LinkageTruth> read(Path mappings) {
        var file = mappings.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinkageTruthFile(file).truth(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LinkageTruth truth(String text) {
        var root = nodes.parse(text);
        var top = nodes.entries(root, Set.of(MINIMUM, SAME, DIFFERENT));
        var pairs = new ArrayList<>(pairs(top, SAME));
        pairs.addAll(pairs(top, DIFFERENT));
        if (pairs.isEmpty()) {
            throw nodes.invalid(root, "there is no pair under '%s' or '%s'".formatted(SAME, DIFFERENT));
        }
        return new LinkageTruth(share(nodes.required(root, top, MINIMUM)), pairs);
    }

    private BigDecimal share(Node node) {
        var text = nodes.text(node);
        if (!text.matches("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?")) {
            throw nodes.invalid(node, "'%s' is a share from 0 to 1, such as 0.99".formatted(MINIMUM));
        }
        return new BigDecimal(text);
    }

    private List<Pair> pairs(Map<String, Node> top, String which) {
        var node = top.get(which);
        return node == null
                ? List.of()
                : nodes.items(node).stream()
                        .map(item -> pair(item, which.equals(SAME)))
                        .toList();
    }

    private Pair pair(Node node, boolean same) {
        var sides = nodes.items(node);
        if (sides.size() != 2) {
            throw nodes.invalid(node, "a pair is two identifiers, as in [nhs:9990010005, upn:A1]");
        }
        return new Pair(
                identifier(sides.get(0)),
                identifier(sides.get(1)),
                same,
                node.getStartMark().getLine() + 1);
    }

    private Identifier identifier(Node node) {
        var text = nodes.text(node);
        var colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw nodes.invalid(node, "an identifier is system:value, as in nhs:9990010005");
        }
        return new Identifier(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }
}
