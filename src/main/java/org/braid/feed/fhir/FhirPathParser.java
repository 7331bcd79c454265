package org.braid.feed.fhir;

import java.util.ArrayList;
import java.util.List;
import org.braid.feed.fhir.FhirPath.Start;
import org.braid.feed.fhir.FhirPath.Step;

/** Compiles one path, character by character. */
final class FhirPathParser {
    private final String path;
    private int at;

    FhirPathParser(String path) {
        this.path = path;
    }

    FhirPath path() {
        var start = Start.RESOURCE;
        var steps = new ArrayList<Step>();
        if (accept('%')) {
            start = start(name());
        } else if (!path.isEmpty() && Character.isUpperCase(path.charAt(0))) {
            steps.add(Steps.resourceType(name()));
        } else {
            step(steps);
        }
        indexes(steps);
        while (accept('.')) {
            step(steps);
            indexes(steps);
        }
        if (at < path.length()) {
            throw unclear("end of the path expected");
        }
        return new FhirPath(start, steps);
    }

    private Start start(String name) {
        return switch (name) {
            case "row" -> Start.ROW;
            case "parent" -> Start.PARENT;
            case "index" -> Start.INDEX;
            case "resource" -> Start.RESOURCE;
            default -> throw unclear("%row, %parent, %index or %resource expected");
        };
    }

    private void step(List<Step> steps) {
        var name = name();
        if (!accept('(')) {
            steps.add(child(name));
            return;
        }
        steps.add(
                switch (name) {
                    case "first" -> Steps.index(0);
                    case "resolve" -> Steps.resolve();
                    case "extension" -> Steps.extension(text());
                    case "ofType" -> Steps.resourceType(name());
                    case "where" -> where();
                    default -> throw unclear("no function '%s' in our subset".formatted(name));
                });
        expect(')');
    }

    /** A name, together with the type of a choice element if that follows. */
    private Step child(String name) {
        if (!path.startsWith(".ofType(", at)) {
            return Steps.child(name);
        }
        at += ".ofType(".length();
        var type = name();
        expect(')');
        return Steps.choice(name, type);
    }

    private Step where() {
        var inside = new ArrayList<Step>();
        do {
            step(inside);
        } while (accept('.'));
        spaces();
        expect('=');
        spaces();
        return Steps.where(inside, text());
    }

    private void indexes(List<Step> steps) {
        while (accept('[')) {
            int from = at;
            while (at < path.length() && Character.isDigit(path.charAt(at))) {
                at++;
            }
            if (at == from || at > from + 6) {
                throw unclear("a number expected");
            }
            steps.add(Steps.index(Integer.parseInt(path.substring(from, at))));
            expect(']');
        }
    }

    private String name() {
        int from = at;
        while (at < path.length() && Character.isJavaIdentifierPart(path.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw unclear("a name expected");
        }
        return path.substring(from, at);
    }

    private String text() {
        expect('\'');
        int end = path.indexOf('\'', at);
        if (end < 0) {
            throw unclear("a closing quotation mark expected");
        }
        var text = path.substring(at, end);
        at = end + 1;
        return text;
    }

    private void spaces() {
        while (accept(' ')) {}
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw unclear("'%s' expected".formatted(wanted));
        }
    }

    private boolean accept(char wanted) {
        if (at < path.length() && path.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException unclear(String expected) {
        return new IllegalArgumentException("FHIRPath `%s`, character %d: %s".formatted(path, at + 1, expected));
    }
}
