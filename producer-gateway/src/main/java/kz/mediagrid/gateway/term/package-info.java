/**
 * Due times, proofs and states of terms: as this gateway counts them, until it has read those that the obligation engine
 * reports.
 */
@NullMarked
package kz.mediagrid.gateway.term;

import org.jspecify.annotations.NullMarked;
