package kz.mediagrid.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the calendar files in this jar: one file with the settings, and one file for each year with an official
 * calendar.
 */
final class CalendarFiles {

    static final String HEAD = "kazakhstan.csv";
    static final int FIRST_YEAR = 2023;

    private CalendarFiles() {}

    /** The texts of all files, joined to one text: first the settings, then each year. */
    static String text() {
        var text = new StringBuilder(read(HEAD)
                .orElseThrow(() -> new IllegalStateException("The calendar " + HEAD + " is missing from this jar.")));
        var next = FIRST_YEAR;
        for (var year = year(next); year.isPresent(); year = year(++next)) {
            text.append('\n').append(year.get());
        }
        return text.toString();
    }

    /** The file of {@code year}; empty if that year has no official calendar yet. */
    static Optional<String> year(int year) {
        return read(year + ".csv");
    }

    private static Optional<String> read(String file) {
        try (var resource = CalendarFiles.class.getResourceAsStream(file)) {
            return resource == null ? Optional.empty() : Optional.of(whole(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar file " + file + " could not be read.", e);
        }
    }

    private static String whole(InputStream resource) throws IOException {
        return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
}
