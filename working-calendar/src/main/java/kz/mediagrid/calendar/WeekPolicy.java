package kz.mediagrid.calendar;

import java.time.LocalTime;
import java.util.Locale;

/**
 * The authorised body's decisions on the weekly schedule. They settle the points that the Rules leave open.
 *
 * @param version the policy's name, e.g. {@code standard}; every grid names the policy by which it was made
 * @param publishingTime the local time at which version 1 is published, in whole minutes
 */
public record WeekPolicy(String version, ThursdayOff thursdayOff, LocalTime publishingTime) {

    /** The day by which agencies must send their information if the Thursday before the week is a day off. */
    public enum ThursdayOff {
        /** The first working day after a Thursday that is off. This is the usual rule for terms. */
        AFTER,
        /** The last working day before a Thursday that is off. */
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

    /** The standard policy: {@link ThursdayOff#AFTER}, with publication at noon. */
    public static WeekPolicy standard() {
        return new WeekPolicy("standard", ThursdayOff.AFTER, LocalTime.NOON);
    }

    /**
     * The policy with these decisions. Its name is {@code standard}, or states the decisions, e.g.
     * {@code before-10:30}.
     */
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
