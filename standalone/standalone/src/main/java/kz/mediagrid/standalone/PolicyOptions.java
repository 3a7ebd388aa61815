package kz.mediagrid.standalone;

import java.time.LocalTime;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekPolicy.ThursdayOff;
import picocli.CommandLine.Option;

/** The options for the aggregator's settings that are not on the log. */
final class PolicyOptions {

    @Option(
            names = "--publishing-time",
            paramLabel = "HH:MM",
            defaultValue = "12:00",
            description = "must equal the aggregator's setting publishing-time; ${DEFAULT-VALUE} unless given")
    private LocalTime publishingTime = LocalTime.NOON;

    @Option(
            names = "--thursday-off",
            paramLabel = "AFTER|BEFORE",
            defaultValue = "AFTER",
            description = "must equal the aggregator's setting thursday-off; ${DEFAULT-VALUE} unless given")
    private ThursdayOff thursdayOff = ThursdayOff.AFTER;

    WeekPolicy policy() {
        return WeekPolicy.of(thursdayOff, publishingTime);
    }
}
