/**
 * Due times, proofs and states of terms: as the obligation engine reports them, or as this gateway counts them until then.
 */
@NullMarked
package kz.mediagrid.gateway.term;

import org.jspecify.annotations.NullMarked;
