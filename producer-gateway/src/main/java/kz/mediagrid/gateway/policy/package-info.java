/** Editorial policies: what becomes of events of which the authorised body says nothing itself. */
@NullMarked
package kz.mediagrid.gateway.policy;

import org.jspecify.annotations.NullMarked;
