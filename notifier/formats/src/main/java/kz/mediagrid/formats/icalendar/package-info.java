/** Entries of published versions as iCalendar (RFC 5545, 7986), for the calendars of journalists. */
@NullMarked
package kz.mediagrid.formats.icalendar;

import org.jspecify.annotations.NullMarked;
