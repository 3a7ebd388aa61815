/** Tells operators for what a service waits, and where they ask for its health. */
@NullMarked
package kz.mediagrid.observability.health;

import org.jspecify.annotations.NullMarked;
