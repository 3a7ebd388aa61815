/** What is calculated from measurements: pairs, ratios, goals and verdicts. Knows no process. */
@NullMarked
package kz.mediagrid.benchmark.figure;

import org.jspecify.annotations.NullMarked;
