/** The form by which a body or the authorised body opens a joint matter, and the check before it is sent (para. 5). */
@NullMarked
package kz.mediagrid.gateway.opening;

import org.jspecify.annotations.NullMarked;
