/**
 * Parses calls that change something. Determines the account, Idempotency-Key, precondition and content of each call.
 */
@NullMarked
package kz.mediagrid.edge.call;

import org.jspecify.annotations.NullMarked;
