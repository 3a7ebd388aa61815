package kz.mediagrid.demo.play;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import kz.mediagrid.calendar.AlmatyTime;

/** Prints the play line by line, and sets the clock of the play. */
final class Teller {

    private final Api api;
    private final String opsKey;
    private final PrintWriter out;

    Teller(Api api, String opsKey, PrintWriter out) {
        this.api = api;
        this.opsKey = opsKey;
        this.out = out;
    }

    /** Sets the clock to {@code instant}, where it stays paused, and prints this time. */
    void at(String instant) {
        move(OffsetDateTime.parse(instant), false);
        tell("%s", time(instant));
    }

    /** Sets the clock to {@code instant}, from where it runs on. */
    void runOnFrom(String instant) {
        move(OffsetDateTime.parse(instant), true);
    }

    private void move(OffsetDateTime instant, boolean running) {
        api.moveClock(opsKey, instant, running);
    }

    static String time(String instant) {
        return AlmatyTime.write(OffsetDateTime.parse(instant).toInstant());
    }

    /** Prints one line about an action of {@code who}. */
    void say(String who, String line, Object... values) {
        tell("  %-10s %s", who, line.formatted(values));
    }

    synchronized void tell(String line, Object... values) {
        out.println(line.formatted(values));
        out.flush();
    }
}
