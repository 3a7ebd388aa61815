package kz.mediagrid.calendar;

import java.time.LocalTime;
import java.util.Locale;

/**
 * What the authorised body settled about the weekly rhythm where the Rules are silent.
 *
 * @param version what to call this policy, e.g. {@code standard}; every grid names the one it was made under
 * @param publishingTime when version 1 goes out, local time in whole minutes
 */
public record WeekPolicy(String version, ThursdayOff thursdayOff, LocalTime publishingTime) {

    /** Where the term to send goes when the Thursday is not worked. */
    public enum ThursdayOff {
        /** To the first working day after it, as terms usually do. */
        AFTER,
        /** To the last working day before it. */
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

    /** A Thursday off moves the term after it; grids go out at noon. */
    public static WeekPolicy standard() {
        return new WeekPolicy("standard", ThursdayOff.AFTER, LocalTime.NOON);
    }

    /** The policy that settles this, under a name that says so: {@code standard}, or e.g. {@code before-10:30}. */
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
