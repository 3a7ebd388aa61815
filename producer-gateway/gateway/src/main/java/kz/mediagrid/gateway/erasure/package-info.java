/** Erases private contacts: when nobody needs them any more, and on request. */
@NullMarked
package kz.mediagrid.gateway.erasure;

import org.jspecify.annotations.NullMarked;
