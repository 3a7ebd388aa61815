/** Delivery: each version of the grid to each outlet, in order, until it has it. */
@NullMarked
package kz.mediagrid.notifier.delivery;

import org.jspecify.annotations.NullMarked;
