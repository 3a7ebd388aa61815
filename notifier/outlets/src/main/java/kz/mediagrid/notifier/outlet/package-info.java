/** Media outlets that receive the grid: their webhook addresses and signing secrets. */
@NullMarked
package kz.mediagrid.notifier.outlet;

import org.jspecify.annotations.NullMarked;
