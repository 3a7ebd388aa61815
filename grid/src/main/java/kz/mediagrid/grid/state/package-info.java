/**
 * Decides each command of the log by the state in the stores, publishes versions from this state, and rebuilds the published
 * versions after a loss of the state.
 */
@NullMarked
package kz.mediagrid.grid.state;

import org.jspecify.annotations.NullMarked;
