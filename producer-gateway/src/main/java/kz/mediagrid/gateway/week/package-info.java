/** Weeks: declared complete by an agency, published or held by the authorised body. */
@NullMarked
package kz.mediagrid.gateway.week;

import org.jspecify.annotations.NullMarked;
