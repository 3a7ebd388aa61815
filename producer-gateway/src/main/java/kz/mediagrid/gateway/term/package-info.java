/** When what a body owes is due, why, and how it stands: as the clock says, or as this gateway counts until it does. */
@NullMarked
package kz.mediagrid.gateway.term;

import org.jspecify.annotations.NullMarked;
