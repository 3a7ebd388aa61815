/** Counts the calls that limits refuse. */
@NullMarked
package kz.mediagrid.edge.limit;

import org.jspecify.annotations.NullMarked;
