/** Knows the media outlets, for which keys are made and people are invited, and to which versions are sent. */
@NullMarked
package kz.mediagrid.gateway.outlet;

import org.jspecify.annotations.NullMarked;
