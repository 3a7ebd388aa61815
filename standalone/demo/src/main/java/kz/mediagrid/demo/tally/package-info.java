/** Counts the results of the sample week from the topics and from the outlets' reports. */
@NullMarked
package kz.mediagrid.demo.tally;

import org.jspecify.annotations.NullMarked;
