package kz.mediagrid.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reports that this Java's time-zone data are too old to compute the end of a day in Kazakhstan. */
public final class OutdatedTimeZoneException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OutdatedTimeZoneException(ZoneId zone, ZoneOffset found) {
        super(
                "This Java believes that " + zone + " is at " + found.getId()
                        + " in 2026, but it is at +05:00 since 1 March 2024; please run a Java with time-zone data 2024a or newer.");
    }
}
