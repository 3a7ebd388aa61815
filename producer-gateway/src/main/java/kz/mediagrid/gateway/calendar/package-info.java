/** Working calendars: shows them, previews the changes of a new one and activates it. */
@NullMarked
package kz.mediagrid.gateway.calendar;

import org.jspecify.annotations.NullMarked;
