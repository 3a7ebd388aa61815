/** Counts the results of the sample week from the topics and by the outlets. */
@NullMarked
package kz.mediagrid.demo.tally;

import org.jspecify.annotations.NullMarked;
