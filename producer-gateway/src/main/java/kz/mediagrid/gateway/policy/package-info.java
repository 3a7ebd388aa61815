/** Editorial policies: the treatment of events on which the authorised body takes no decision. */
@NullMarked
package kz.mediagrid.gateway.policy;

import org.jspecify.annotations.NullMarked;
