/** Media outlets: who subscribed to the grid, where it is sent, and the secret that proves who sent it. */
@NullMarked
package kz.mediagrid.notifier.outlet;

import org.jspecify.annotations.NullMarked;
