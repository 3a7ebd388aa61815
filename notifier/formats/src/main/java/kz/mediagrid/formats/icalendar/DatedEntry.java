package kz.mediagrid.formats.icalendar;

import java.time.Instant;
import kz.mediagrid.formats.EntryInWords;

/**
 * An entry, with the count and the time of its event's changes.
 *
 * @param sequence the number of published changes of the event since the first, in all weeks
 * @param changedAt the publication of the last of them [UTC instant of the business clock]
 */
public record DatedEntry(EntryInWords entry, int sequence, Instant changedAt) {}
