package kz.mediagrid.calendar;

import java.time.LocalTime;
import java.util.Locale;

/**
 * The authorised body's decisions on the weekly schedule that the Rules leave open.
 *
 * @param version the policy's name, e.g. {@code standard}; every grid names the policy it was made under
 * @param publishingTime when version 1 is published, local time in whole minutes
 */
public record WeekPolicy(String version, ThursdayOff thursdayOff, LocalTime publishingTime) {

    /** The day to which the term to send moves if the Thursday is not worked. */
    public enum ThursdayOff {
        /** The first working day after it, as usual for terms. */
        AFTER,
        /** The last working day before it. */
        BEFORE
    }

    public WeekPolicy {
        if (version.isBlank()) {
            throw new IllegalArgumentException("A week policy needs a version.");
        }
        if (publishingTime.getSecond() != 0 || publishingTime.getNano() != 0) {
            throw new IllegalArgumentException(
                    "The publishing time is in whole minutes, like 12:00, and " + publishingTime + " is not.");
        }
    }

    /** The standard policy: a Thursday off moves the term after it, and grids are published at noon. */
    public static WeekPolicy standard() {
        return new WeekPolicy("standard", ThursdayOff.AFTER, LocalTime.NOON);
    }

    /** The policy with these decisions, named by them: {@code standard}, or e.g. {@code before-10:30}. */
    public static WeekPolicy of(ThursdayOff thursdayOff, LocalTime publishingTime) {
        var standard = standard();
        return thursdayOff == standard.thursdayOff() && publishingTime.equals(standard.publishingTime())
                ? standard
                : new WeekPolicy(
                        thursdayOff.name().toLowerCase(Locale.ROOT) + "-" + publishingTime,
                        thursdayOff,
                        publishingTime);
    }
}
