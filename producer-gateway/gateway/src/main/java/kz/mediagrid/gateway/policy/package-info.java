/** Editorial policies: the rules for events on which the authorised body has made no decision. */
@NullMarked
package kz.mediagrid.gateway.policy;

import org.jspecify.annotations.NullMarked;
