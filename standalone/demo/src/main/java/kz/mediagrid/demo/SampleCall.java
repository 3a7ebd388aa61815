package kz.mediagrid.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.standalone.run.Ports;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API call with which a new user sends an event, and the page that then shows the event.
 *
 * @param event the file to send; it contains an event of the agency {@code edu}
 * @param key the API key of {@code edu}
 */
record SampleCall(Ports ports, Path event, String key) {

    /** The call as one shell line, which works in any working directory. */
    String line() {
        return String.join(
                " ",
                "curl -sSi",
                ports.pagesAddress() + "/api/planned-events",
                "-H 'Authorization: Bearer " + key + "'",
                "-H 'Idempotency-Key: my-first'",
                "-H 'Prefer: wait=5'",
                "-H 'Content-Type: application/json'",
                "--data " + quoted("@" + event));
    }

    /** The address of the grid page at the day of the event. */
    String link() {
        var date = date();
        return ports.notifierAddress() + "/grids/" + GridWeek.of(date) + "?lang=en#day-" + date;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(JsonMapper.shared()
                    .readTree(Files.readString(event))
                    .path("date")
                    .asString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + event, e);
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
