/** Calculates pairs, ratios and judgements from measurements. Knows no process. */
@NullMarked
package kz.mediagrid.benchmark.figure;

import org.jspecify.annotations.NullMarked;
