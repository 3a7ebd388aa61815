/** What rules keep between commands, wherever it lies: stores, what is due, and the calendar in force; plain Java. */
@NullMarked
package kz.mediagrid.state;

import org.jspecify.annotations.NullMarked;
