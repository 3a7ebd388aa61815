package kz.mediagrid.calendar;

import java.time.LocalTime;
import java.util.Locale;

/**
 * The authorised body's decisions on what the Rules leave open in the weekly schedule.
 *
 * @param version the policy's name, e.g. {@code standard}; every grid names the policy by which it was made
 * @param publishingTime when version 1 is published, local time in whole minutes
 */
public record WeekPolicy(String version, ThursdayOff thursdayOff, LocalTime publishingTime) {

    /** The day by which agencies must send their information if the Thursday is a day off. */
    public enum ThursdayOff {
        /** The first working day after the Thursday, as is usual for terms. */
        AFTER,
        /** The last working day before the Thursday. */
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

    /** The standard policy: {@link ThursdayOff#AFTER}, and grids are published at noon. */
    public static WeekPolicy standard() {
        return new WeekPolicy("standard", ThursdayOff.AFTER, LocalTime.NOON);
    }

    /** The policy with these decisions; its name states them: {@code standard}, or e.g. {@code before-10:30}. */
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
