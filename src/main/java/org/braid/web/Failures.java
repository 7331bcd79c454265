package org.braid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.braid.answer.Unanswerable;
import org.braid.record.InvalidAuthority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what is thrown into problems; nothing of a question or of a library's message goes out or into the log. */
@RestControllerAdvice
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    void unanswerable(Unanswerable unanswerable, HttpServletResponse response) throws IOException {
        Problem.of(unanswerable).send(response);
    }

    /** The message names a file of the installation, the line and what is wrong there. */
    @ExceptionHandler
    void misconfigured(InvalidAuthority invalid, HttpServletResponse response) throws IOException {
        LOG.warn("{}", invalid.getMessage());
        new Problem(HttpStatus.SERVICE_UNAVAILABLE, "INVALID_AUTHORITY", String.valueOf(invalid.getMessage()))
                .send(response);
    }

    @ExceptionHandler
    void busy(Busy busy, HttpServletResponse response) throws IOException {
        Problem.BUSY.send(response);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException unreadable, HttpServletResponse response) throws IOException {
        Problem.UNREADABLE.send(response);
    }

    @ExceptionHandler
    void other(Exception failure, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // the asker went away while the answer was sent
        }
        if (failure instanceof ErrorResponse refused) {
            refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            Problem.of(HttpStatus.valueOf(refused.getStatusCode().value())).send(response);
        } else {
            LOG.error("A question failed with {}", failure.getClass().getName(), failure);
            Problem.FAILED.send(response);
        }
    }
}
