package org.braid.fetch;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.braid.fetch.FetchFailed.Fault;

/** Which addresses are asked: https everywhere, plain http on this machine only, and never where an answer points to. */
final class Addresses {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Addresses() {}

    static URI safe(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new FetchFailed(
                    Fault.INVALID_SOURCE, "an address is written https://server/path, without a name or password");
        }
        var plain = "http".equals(address.getScheme())
                && THIS_MACHINE.matcher(address.getHost()).matches();
        if (!plain && !"https".equals(address.getScheme())) {
            throw new FetchFailed(
                    Fault.INVALID_SOURCE, "%s is not asked: only https is".formatted(withoutQuery(address)));
        }
        return address;
    }

    /** Where an answer says to go on: on the same server, or nowhere. */
    static URI sameOrigin(URI base, String next) {
        var address = resolved(base, next);
        if (!origin(base).equals(origin(address))) {
            throw new FetchFailed(
                    Fault.NOT_UNDERSTOOD, "the answer leads away from %s; it is not followed".formatted(origin(base)));
        }
        return safe(address);
    }

    private static URI resolved(URI base, String next) {
        try {
            return base.resolve(next);
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(
                    Fault.NOT_UNDERSTOOD, "an address in the answer of %s is none".formatted(origin(base)));
        }
    }

    static String origin(URI address) {
        int port = address.getPort();
        var usual = "https".equals(address.getScheme()) ? 443 : 80;
        return "%s://%s:%d"
                .formatted(address.getScheme(), Objects.toString(address.getHost()), port < 0 ? usual : port);
    }

    /** For messages: what is asked for may be personal. */
    static String withoutQuery(URI address) {
        var text = address.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
