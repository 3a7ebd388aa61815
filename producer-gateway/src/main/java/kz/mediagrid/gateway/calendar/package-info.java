/** The working calendars: which one is in force, what another would change, and how it takes its place. */
@NullMarked
package kz.mediagrid.gateway.calendar;

import org.jspecify.annotations.NullMarked;
