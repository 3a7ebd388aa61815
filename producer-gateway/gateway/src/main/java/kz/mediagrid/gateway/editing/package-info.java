/** Accepts the authorised body's decisions on planned events, and makes the commands for them. */
@NullMarked
package kz.mediagrid.gateway.editing;

import org.jspecify.annotations.NullMarked;
