/**
 * Decides each command of the log by the state in stores, publishes versions from it, and rebuilds versions after a loss.
 */
@NullMarked
package kz.mediagrid.grid.state;

import org.jspecify.annotations.NullMarked;
