package org.braid.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** A question is short, and says so before it is read; the web server holds it to its word. */
final class ShortQuestions extends OncePerRequestFilter {
    private static final long BYTES = 8 << 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            Problem.TOO_LONG.send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
