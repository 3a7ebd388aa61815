package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A JSON answer is not sent before its end; a stream of events is sent as it comes. */
class WholeAnswerFilterTest {

    @Test
    void aFlushedAnswerIsNotSentYet() throws Exception {
        assertThat(flushed("application/json")).isFalse();
    }

    @Test
    void aStreamOfEventsIsSentAtEachFlush() throws Exception {
        assertThat(flushed("text/event-stream;charset=UTF-8")).isTrue();
    }

    private static boolean flushed(String type) throws Exception {
        var response = new MockHttpServletResponse();
        var handler = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse answer) throws IOException {
                answer.setContentType(type);
                answer.flushBuffer();
            }
        };
        new WholeAnswerFilter().doFilter(new MockHttpServletRequest(), response, new MockFilterChain(handler));
        return response.isCommitted();
    }
}
