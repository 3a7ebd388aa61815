/** Shows the working calendars, and previews and activates a new calendar. */
@NullMarked
package kz.mediagrid.gateway.calendar;

import org.jspecify.annotations.NullMarked;
