/** The ops page, and the same as JSON: what is overdue, who has not declared, what was not delivered, what was not read. */
@NullMarked
package kz.mediagrid.ops.board;

import org.jspecify.annotations.NullMarked;
