package kz.mediagrid.calendar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kz.mediagrid.calendar.CalendarFormatException;
import kz.mediagrid.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Which calendar a question is answered by: that of the build by its version, or one from a file. */
final class CalendarChoice {

    private static final int LONGEST_VERSION = 60;

    private final WorkingCalendar builtIn;

    CalendarChoice(WorkingCalendar builtIn) {
        this.builtIn = builtIn;
    }

    /**
     * The calendar that {@code named} means: the file of a whole calendar, or of one year to put into that of the build.
     *
     * @throws IllegalArgumentException when there is none such, or with all that is wrong with it
     */
    WorkingCalendar of(String named) {
        if (named.equals(builtIn.version())) {
            return builtIn;
        }
        var file = file(named);
        try {
            var text = Files.readString(file);
            var whole = text.lines().anyMatch(line -> line.startsWith("version,"));
            return whole ? WorkingCalendar.parse(text) : builtIn.withYear(versionWith(file), builtIn.issued(), text);
        } catch (CalendarFormatException wrong) {
            throw new IllegalArgumentException("The calendar in " + named + " is wrong: " + wrong.getMessage(), wrong);
        } catch (IOException e) {
            throw new IllegalArgumentException("The calendar in " + named + " cannot be read as UTF-8 text.", e);
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
                "There is no calendar '" + named
                        + "': it is neither a file nor the version of the calendar in this build, " + builtIn.version()
                        + ".",
                cause);
    }

    /** A proof must not pass for one of the calendar in force. */
    private String versionWith(Path file) {
        var version =
                builtIn.version() + "-with-" + file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "-");
        return version.substring(0, Math.min(version.length(), LONGEST_VERSION));
    }
}
