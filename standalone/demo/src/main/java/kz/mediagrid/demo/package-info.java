/** The command {@code demo}, which plays the sample week in a data directory of its own and sums it up. */
@NullMarked
package kz.mediagrid.demo;

import org.jspecify.annotations.NullMarked;
