package kz.mediagrid.demo.play;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import kz.mediagrid.calendar.AlmatyTime;

/** Tells the play line by line, and moves its standing clock from step to step. */
final class Teller {

    private final Api api;
    private final String opsKey;
    private final PrintWriter out;

    Teller(Api api, String opsKey, PrintWriter out) {
        this.api = api;
        this.opsKey = opsKey;
        this.out = out;
    }

    /** From now on it is {@code instant}. */
    void at(String instant) {
        move(OffsetDateTime.parse(instant), false);
        tell("%s", time(instant));
    }

    /** It is {@code instant}, and time runs on from there. */
    void runOnFrom(String instant) {
        move(OffsetDateTime.parse(instant), true);
    }

    private void move(OffsetDateTime instant, boolean running) {
        api.moveClock(opsKey, instant, running);
    }

    static String time(String instant) {
        return AlmatyTime.write(OffsetDateTime.parse(instant).toInstant());
    }

    /** What somebody does. */
    void say(String who, String line, Object... values) {
        tell("  %-10s %s", who, line.formatted(values));
    }

    synchronized void tell(String line, Object... values) {
        out.println(line.formatted(values));
        out.flush();
    }
}
