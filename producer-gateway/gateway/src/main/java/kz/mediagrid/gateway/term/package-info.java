/**
 * Due times, proofs and states of terms. The gateway computes all three itself until it has read the report of the
 * obligation engine.
 */
@NullMarked
package kz.mediagrid.gateway.term;

import org.jspecify.annotations.NullMarked;
