package kz.mediagrid.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends an answer with its length and in one write, if it fits the server's buffer. Spring flushes each {@code ResponseEntity} before
 * it ends: the server then does not know the length yet, sends the answer in chunks, and the caller waits for the last one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WholeAnswerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Whole(response));
    }

    private static final class Whole extends HttpServletResponseWrapper {

        Whole(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() throws IOException {
            var type = getContentType();
            // A stream of events has no end to wait for.
            if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                super.flushBuffer();
            }
        }
    }
}
