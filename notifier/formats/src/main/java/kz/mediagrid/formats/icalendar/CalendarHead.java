package kz.mediagrid.formats.icalendar;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a calendar on itself.
 *
 * @param name the calendar's name, which a reader shows in the list of calendars
 * @param page the page of the grid for people
 * @param source the address from which a reader refreshes the calendar; null if the address is a secret
 * @param changedAt the last change of what the calendar has [UTC instant of the business clock]; null if nothing is
 *     published
 */
public record CalendarHead(
        String name,
        URI page,
        @Nullable URI source,
        @Nullable Instant changedAt) {}
