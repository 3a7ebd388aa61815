/**
 * Offers the calendar on the command line: the ends of terms, the working days of a year, and the times of a grid week.
 */
@NullMarked
package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.NullMarked;
