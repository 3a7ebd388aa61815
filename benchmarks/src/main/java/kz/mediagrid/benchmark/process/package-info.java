/** The processes that are measured, what they cost, and how busy the machine is. */
@NullMarked
package kz.mediagrid.benchmark.process;

import org.jspecify.annotations.NullMarked;
