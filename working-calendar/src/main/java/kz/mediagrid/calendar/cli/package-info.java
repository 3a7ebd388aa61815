/** The calendar on the command line: when a term ends, which days of a year are worked, the instants of a grid week. */
@NullMarked
package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.NullMarked;
