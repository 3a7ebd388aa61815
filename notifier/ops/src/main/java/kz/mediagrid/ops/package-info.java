/** What ops and the authorised body watch: what is owed, overdue, delivered, or could not be read. */
@NullMarked
package kz.mediagrid.ops;

import org.jspecify.annotations.NullMarked;
