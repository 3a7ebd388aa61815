/** Parses calls that change something, and finds their account, Idempotency-Key, precondition and content. */
@NullMarked
package kz.mediagrid.edge.call;

import org.jspecify.annotations.NullMarked;
