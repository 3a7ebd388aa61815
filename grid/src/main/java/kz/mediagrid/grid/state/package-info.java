/** Decides each command of the log over stores, publishes versions from them, and makes versions again after a loss. */
@NullMarked
package kz.mediagrid.grid.state;

import org.jspecify.annotations.NullMarked;
