/** Due times, proofs and states of terms: as the obligation engine reports them, until then as this gateway counts. */
@NullMarked
package kz.mediagrid.gateway.term;

import org.jspecify.annotations.NullMarked;
