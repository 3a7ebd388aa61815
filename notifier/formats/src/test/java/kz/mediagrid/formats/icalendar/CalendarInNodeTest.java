package kz.mediagrid.formats.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.mediagrid.schemas.EntryStanding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as node-ical and ical.js of npm read them, with time zone data of before and after Almaty's change. */
class CalendarInNodeTest {

    private static final String TITLE = "Ашылу, «мектеп»; <b>№1</b> \\ 🎤 " + "ұзақ атау ".repeat(12) + "соңы";

    @TempDir
    private Path folder;

    /** @param zones the folder of readers: its version of moment-timezone, or "node" for readers with the zones of Node */
    @ParameterizedTest
    @ValueSource(strings = {"0.5.43", "0.6.3", "node"})
    void bothReadersHaveTheSameInstantsAndTexts(String zones) throws IOException, InterruptedException {
        var event = " | edu-1@planned-events.media-grid | 3 | CONFIRMED | 2026-12-08T05:00:00.000Z | " + TITLE
                + " | Астана қ.";
        var cancelled =
                " | edu-2@planned-events.media-grid | 3 | CANCELLED | 2024-02-29T04:00:00.000Z | Ашылу edu-2 | Астана қ.";

        assertThat(read(zones).lines())
                .containsExactlyInAnyOrder(
                        "node-ical" + event, "ical.js" + event, "node-ical" + cancelled, "ical.js" + cancelled);
    }

    private String read(String zones) throws IOException, InterruptedException {
        var readers = System.getProperty("media-grid.calendar-readers");
        assumeTrue(readers != null, "skipped: no calendar readers (.ci/run installs them)");
        var calendar = EventCalendarTest.write(
                Stream.of(
                        entry("edu-1", "2026-12-08").setTitle(text(TITLE, null)).build(),
                        entry("edu-2", "2024-02-29")
                                .setStanding(EntryStanding.CANCELLED)
                                .build()),
                "kk",
                false);
        var file = Files.write(folder.resolve("week.ics"), calendar);
        var process = new ProcessBuilder(
                        "node",
                        Path.of("src/test/js/read-calendar.mjs")
                                .toAbsolutePath()
                                .toString(),
                        Path.of(readers, zones).toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
