/** What became of the sample week, counted from the topics and by the outlets. */
@NullMarked
package kz.mediagrid.demo.tally;

import org.jspecify.annotations.NullMarked;
