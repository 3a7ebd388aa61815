/** Offers the calendar on the command line: the end of a term, the working days of a year, the times of a grid week. */
@NullMarked
package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.NullMarked;
