/** Calendars of the published grids: of a week, a day, an event, and of an outlet's subscription. */
@NullMarked
package kz.mediagrid.notifier.icalendar;

import org.jspecify.annotations.NullMarked;
