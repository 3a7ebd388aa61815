package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;

/** The rows of the gateway's audit, as a program with an API key reads them. */
final class AuditCsvs {

    private final Newsroom newsroom;
    private final HttpClient http = HttpClient.newHttpClient();

    AuditCsvs(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The month in Almaty of an instant that the API wrote. */
    static YearMonth month(String instant) {
        return YearMonth.from(OffsetDateTime.parse(instant).atZoneSameInstant(AlmatyTime.ZONE));
    }

    /** The rows of a month, the newest first. */
    List<String> rows(String key, YearMonth month) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(
                                URI.create(newsroom.ports().pagesAddress() + "/audit.csv?lang=en&month=" + month))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no rows: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().skip(1).toList();
    }

    /** Counts the rows that have all of {@code parts}. */
    long count(String key, YearMonth month, String... parts) throws Exception {
        return rows(key, month).stream()
                .filter(row -> List.of(parts).stream().allMatch(part -> row.contains('"' + part + '"')))
                .count();
    }
}
