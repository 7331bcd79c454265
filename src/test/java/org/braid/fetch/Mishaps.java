package org.braid.fetch;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What goes wrong with the questions to a server, by their number: the first is 1. */
public final class Mishaps implements Filter {
    private final Map<Integer, Mishap> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final List<String> asked = new ArrayList<>();
    private volatile Predicate<String> lets = header -> true;

    private interface Mishap {
        void happen(ServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException;
    }

    /** The answer to a question is an error. */
    public Mishaps status(int question, int status, String retryAfter) {
        byNumber.put(question, (request, response, chain) -> {
            if (!retryAfter.isEmpty()) {
                response.setHeader("Retry-After", retryAfter);
            }
            response.setStatus(status);
        });
        return this;
    }

    /** The connection is lost in the middle of the answer. */
    public Mishaps breakOff(int question) {
        byNumber.put(question, (request, response, chain) -> {
            var whole = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, whole);
            var body = whole.getContentAsByteArray();
            response.setContentLength(body.length);
            response.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
            response.flushBuffer();
            throw new IOException("lost");
        });
        return this;
    }

    /** Half of the answer comes, and then nothing for half a minute. */
    Mishaps stall(int question) {
        byNumber.put(question, (request, response, chain) -> {
            var whole = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, whole);
            var body = whole.getContentAsByteArray();
            response.setContentLength(body.length);
            response.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
            response.flushBuffer();
            LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
        });
        return this;
    }

    /** The answer is this text. */
    public Mishaps says(int question, String text) {
        byNumber.put(question, (request, response, chain) -> {
            response.setContentType("application/fhir+json");
            response.getWriter().write(text);
        });
        return this;
    }

    /** From now on only those with a good {@code Authorization} get in. */
    public void letIn(Predicate<String> good) {
        lets = good;
    }

    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    public void forget() {
        synchronized (asked) {
            asked.clear();
        }
        questions.set(0);
        byNumber.clear();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var query = http.getQueryString();
        synchronized (asked) {
            asked.add(http.getRequestURI() + (query == null ? "" : "?" + query));
        }
        var authorisation = http.getHeader("Authorization");
        if (!lets.test(authorisation == null ? "" : authorisation)) {
            ((HttpServletResponse) response).setStatus(401);
            return;
        }
        var mishap = byNumber.remove(questions.incrementAndGet());
        if (mishap == null) {
            chain.doFilter(request, response);
        } else {
            mishap.happen(request, (HttpServletResponse) response, chain);
        }
    }
}
