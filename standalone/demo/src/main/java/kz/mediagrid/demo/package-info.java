/** The command {@code demo}, which plays the sample week in a data directory of its own and prints a summary. */
@NullMarked
package kz.mediagrid.demo;

import org.jspecify.annotations.NullMarked;
