/** The command {@code demo}: the sample week played on a stage of its own, and its summary. */
@NullMarked
package kz.mediagrid.demo;

import org.jspecify.annotations.NullMarked;
