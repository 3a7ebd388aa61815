package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar program downloads a file once, and knows what its newest file says. */
class PolledCalendarTest {

    private static final String EMPTY = file("20261130T040000Z", "");
    private static final String FIRST = file(
            "20261204T070000Z",
            event("dsm-1", "DTSTART:20261211T060000Z", "CONFIRMED")
                    + event("tsm-2", "DTSTART;VALUE=DATE:20261212", "CONFIRMED"));
    private static final String SECOND = file(
            "20261207T050005Z",
            event("dsm-1", "DTSTART:20261211T093000Z", "CONFIRMED")
                    + event("tsm-2", "DTSTART;VALUE=DATE:20261212", "CANCELLED"));

    private final PolledCalendar program = new PolledCalendar();
    private HttpServer server;
    private String served = EMPTY;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileThatDidNotChangeIsNotDownloadedAgain() {
        served = FIRST;
        poll();

        var report = poll();

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.editions()).containsExactly("20261204T070000Z");
        assertThat(report.events())
                .containsExactly(
                        new KnownEvent("dsm-1", "Открытие", "2026-12-11 11:00", true),
                        new KnownEvent("tsm-2", "Открытие", "2026-12-12", true));
    }

    @Test
    void theNewestFileCountsWithMovedAndCancelledEvents() {
        served = FIRST;
        poll();
        served = SECOND;

        var report = poll();

        assertThat(report.editions()).containsExactly("20261204T070000Z", "20261207T050005Z");
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.events())
                .containsExactly(
                        new KnownEvent("dsm-1", "Открытие", "2026-12-11 14:30", true),
                        new KnownEvent("tsm-2", "Открытие", "2026-12-12", false));
    }

    @Test
    void aCalendarWithoutEventsIsNoEdition() {
        assertThat(poll().editions()).isEmpty();
    }

    @Test
    void aRefusedPollIsCountedAndKeepsTheEvents() {
        served = FIRST;
        poll();
        served = "";

        var report = poll();

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.events()).hasSize(2);
    }

    private CalendarReport poll() {
        return program.poll(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calendars/token.ics"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var tag = "\"" + served.hashCode() + "\"";
            if (served.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                var bytes = served.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", tag);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static String file(String changed, String events) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//media-grid//EN
                LAST-MODIFIED:%s
                %sEND:VCALENDAR
                """.formatted(changed, events).replace("\n", "\r\n");
    }

    private static String event(String id, String start, String status) {
        return """
                BEGIN:VEVENT
                UID:%s@planned-events.media-grid
                DTSTAMP:20261204T070000Z
                %s
                STATUS:%s
                SUMMARY:Открытие (на казахском)
                END:VEVENT
                """.formatted(id, start, status);
    }
}
