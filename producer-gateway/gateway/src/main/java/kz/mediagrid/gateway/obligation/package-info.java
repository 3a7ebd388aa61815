/** Notes of the authorised body and OPS on obligations: acknowledgement, confirmation, owner and comment. */
@NullMarked
package kz.mediagrid.gateway.obligation;

import org.jspecify.annotations.NullMarked;
