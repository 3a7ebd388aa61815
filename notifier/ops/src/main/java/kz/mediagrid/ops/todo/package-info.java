/** The list of things to do now, the most urgent first, and the checks that find them. */
@NullMarked
package kz.mediagrid.ops.todo;

import org.jspecify.annotations.NullMarked;
