/** The processes of a broker alone, and of the aggregator's topology alone. */
@NullMarked
package kz.mediagrid.benchmark.stage;

import org.jspecify.annotations.NullMarked;
