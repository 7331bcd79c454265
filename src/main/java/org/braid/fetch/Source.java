package org.braid.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One server that is asked for one feed.
 *
 * @param base of FHIR R4, without the last slash
 * @param searches types of resources, each with a query if it has one: {@code CarePlan?status=active}
 * @param overlap how far before the last fetch changes are asked for again: a server may show them late
 * @param fullAfter after how long everything is fetched again, to see what the changes did not tell
 * @param export where the server is asked for an export
 * @param login where the server asks for one
 */
record Source(
        String feed,
        URI base,
        How how,
        List<String> searches,
        int pageSize,
        Duration overlap,
        Duration fullAfter,
        Quota quota,
        Export export,
        Optional<Login> login) {
    private static final Set<String> NAMES = Set.of(
            "feed",
            "base",
            "by",
            "search",
            "pageSize",
            "overlap",
            "fullAfter",
            "answers",
            "bytes",
            "answerBytes",
            "time",
            "idle",
            "export",
            "files",
            "client",
            "key",
            "keyId",
            "token",
            "scope");
    private static final Duration USUAL_IDLE = Duration.ofMinutes(2);
    private static final Pattern FEED = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern SEARCH = Pattern.compile("[A-Z][A-Za-z]+(\\?\\S*)?");

    private static final Pattern EXPORT = Pattern.compile("(Patient/|Group/[A-Za-z0-9.-]{1,64}/)?\\$export");

    /** The way in which a server is asked. */
    enum How {
        SEARCH,
        EXPORT
    }

    /**
     * @param path below the base, such as {@code Group/123/$export}
     * @param files the only other server that its files may be on
     */
    record Export(String path, Optional<URI> files) {}

    Source {
        searches = List.copyOf(searches);
    }

    /** @throws FetchFailed when the settings cannot be meant */
    static Source of(String text) {
        var settings = Settings.of(text);
        settings.allow(NAMES);
        return new Source(
                feed(settings),
                base(settings),
                how(settings),
                searches(settings),
                pageSize(settings),
                settings.duration("overlap"),
                settings.duration("fullAfter"),
                quota(settings),
                export(settings),
                Login.of(settings));
    }

    private static String feed(Settings settings) {
        return settings.text("feed")
                .filter(name -> FEED.matcher(name).matches())
                .orElseThrow(() -> settings.invalid("`feed` is the name of a feed: small letters, digits and hyphens"));
    }

    private static URI base(Settings settings) {
        var base = settings.address("base").orElseThrow(() -> settings.invalid("`base` is missing"));
        if (base.getRawQuery() != null) {
            throw settings.invalid("`base` is an address without a query");
        }
        return URI.create(base.toString().replaceFirst("/+$", ""));
    }

    private static How how(Settings settings) {
        return switch (settings.needed("by")) {
            case "search" -> How.SEARCH;
            case "export" -> How.EXPORT;
            default -> throw settings.invalid("`by` is search or export");
        };
    }

    private static List<String> searches(Settings settings) {
        var searches = settings.words("search");
        searches.stream()
                .filter(search -> !SEARCH.matcher(search).matches())
                .findFirst()
                .ifPresent(odd -> {
                    throw settings.invalid("`" + odd + "` is no search such as Patient or CarePlan?status=active");
                });
        if (searches.isEmpty()) {
            throw settings.invalid("`search` names the types of resources to fetch");
        }
        return searches;
    }

    /** An export has no pages. */
    private static int pageSize(Settings settings) {
        return settings.text("pageSize").isPresent() ? (int) between(settings, "pageSize", 10_000) : 1;
    }

    private static Export export(Settings settings) {
        var path = settings.text("export").orElse("$export");
        if (!EXPORT.matcher(path).matches()) {
            throw settings.invalid("`export` is $export, Patient/$export or Group/ID/$export");
        }
        return new Export(path, settings.address("files"));
    }

    private static Quota quota(Settings settings) {
        return new Quota(
                between(settings, "answers", Long.MAX_VALUE),
                between(settings, "bytes", Long.MAX_VALUE),
                between(settings, "answerBytes", Integer.MAX_VALUE - 16),
                settings.duration("time"),
                settings.text("idle").isPresent() ? settings.duration("idle") : USUAL_IDLE);
    }

    private static long between(Settings settings, String name, long most) {
        var number = settings.number(name);
        if (number < 1 || number > most) {
            throw settings.invalid("`%s` is between 1 and %d".formatted(name, most));
        }
        return number;
    }

    /** Those that are searched for, each once. */
    List<String> types() {
        return searches.stream()
                .map(search -> search.replaceFirst("\\?.*", ""))
                .distinct()
                .toList();
    }

    /** What decides which resources are asked for: with another, what is known says nothing. */
    String question() {
        return "%s %s %s %s".formatted(how, base, export.path(), String.join(" ", searches));
    }
}
