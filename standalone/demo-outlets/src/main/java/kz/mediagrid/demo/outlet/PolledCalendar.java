package kz.mediagrid.demo.outlet;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.calendar.AlmatyTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** Polls the calendar of an outlet as a calendar program does, and reads it with iCal4j. */
final class PolledCalendar {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> editions = new LinkedHashSet<>();
    private final Set<String> moved = new LinkedHashSet<>();
    private Map<String, KnownEvent> events = Map.of();
    private String tag = "";
    private int unchanged;
    private int refused;

    /** Polls once. The server sends the file only if it changed since the last poll. */
    CalendarReport poll(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(REQUEST_TIMEOUT);
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case OK -> {
                    tag = answer.headers().firstValue("ETag").orElse("");
                    read(answer.body());
                }
                case NOT_MODIFIED -> unchanged++;
                default -> {
                    refused++;
                    System.err.println("the calendar answered " + answer.statusCode());
                }
            }
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("the calendar cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while polling", e);
        }
        return new CalendarReport(
                List.copyOf(editions), unchanged, refused, moved.size(), List.copyOf(events.values()));
    }

    private void read(String file) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(file));
        var now = new LinkedHashMap<String, KnownEvent>();
        calendar.<VEvent>getComponents("VEVENT").stream()
                .map(PolledCalendar::event)
                .forEach(event -> now.put(event.eventId(), event));
        now.forEach((id, event) -> {
            var before = events.get(id);
            if (before != null && !before.begins().equals(event.begins())) {
                moved.add(id);
            }
        });
        events = now;
        if (!now.isEmpty()) {
            editions.add(
                    calendar.getProperty(Property.LAST_MODIFIED).orElseThrow().getValue());
        }
    }

    private static KnownEvent event(VEvent event) {
        var uid = event.getUid().orElseThrow().getValue();
        return new KnownEvent(
                uid.substring(0, uid.indexOf('@')),
                KnownEvent.withoutLanguage(event.getSummary().getValue()),
                begins(event.<Temporal>getDateTimeStart().getDate()),
                !event.getStatus().getValue().equals("CANCELLED"));
    }

    private static String begins(Temporal start) {
        return start instanceof LocalDate day
                ? day.toString()
                : TIME.format(Instant.from(start).atZone(AlmatyTime.ZONE));
    }
}
