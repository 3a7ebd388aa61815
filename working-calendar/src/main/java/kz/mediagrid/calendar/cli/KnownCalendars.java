package kz.mediagrid.calendar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.CalendarFormatException;
import kz.mediagrid.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The calendars that a user can name: each known calendar by its version, and any calendar by its file. If a running
 * media-grid is asked, every calendar is known that was ever in force there. Otherwise, only the calendar in this
 * build is known.
 *
 * @param inForce the calendar used unless another calendar is named
 * @param byVersion finds a known calendar by its version
 * @param description the source of the known calendars, as in "the calendar in this build"
 */
public record KnownCalendars(
        WorkingCalendar inForce, Function<String, Optional<WorkingCalendar>> byVersion, String description) {

    private static final int LONGEST_VERSION = 60;

    /** Knows only the calendar bundled with this build. */
    static KnownCalendars ofBuild() {
        var builtIn = WorkingCalendar.kazakhstan();
        return new KnownCalendars(
                builtIn,
                version -> Optional.of(builtIn).filter(it -> it.version().equals(version)),
                "the calendar in this build, " + builtIn.version());
    }

    /**
     * The calendar that {@code named} refers to, by a known version or by a file. The file has a whole calendar, or one
     * year that replaces the same year of the calendar in force.
     *
     * @throws IllegalArgumentException if there is no such calendar
     * @throws CalendarFileException with all problems of the file
     */
    WorkingCalendar named(String named) {
        return byVersion.apply(named).orElseGet(() -> read(named, file(named)));
    }

    private WorkingCalendar read(String named, Path file) {
        try {
            var text = Files.readString(file);
            var whole = text.lines().anyMatch(line -> line.startsWith("version,"));
            return whole ? WorkingCalendar.parse(text) : inForce.withYear(versionWith(file), inForce.issued(), text);
        } catch (CalendarFormatException wrong) {
            throw new CalendarFileException("The calendar in " + named + " is wrong: " + wrong.getMessage(), wrong);
        } catch (IOException e) {
            throw new CalendarFileException("The calendar in " + named + " cannot be read as UTF-8 text.", e);
        }
    }

    private Path file(String named) {
        try {
            var file = Path.of(named);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw noSuch(named, e);
        }
        throw noSuch(named, null);
    }

    private IllegalArgumentException noSuch(String named, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "There is no calendar '" + named + "': it is neither a file nor the version of " + description + ".",
                cause);
    }

    /**
     * The version of the calendar in force, followed by the name of {@code file}. So a proof shows that the term was
     * not counted by the calendar in force.
     */
    private String versionWith(Path file) {
        var version =
                inForce.version() + "-with-" + file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return version.substring(0, Math.min(version.length(), LONGEST_VERSION));
    }
}
