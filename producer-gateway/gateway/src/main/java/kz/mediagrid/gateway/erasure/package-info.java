/** Erases private contacts when nobody needs them any more, and on request; and runs the erasures of other modules. */
@NullMarked
package kz.mediagrid.gateway.erasure;

import org.jspecify.annotations.NullMarked;
