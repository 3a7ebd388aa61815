/** Combines the two records of a media outlet: its entry and its delivery cursor. */
@NullMarked
package kz.mediagrid.outlets;

import org.jspecify.annotations.NullMarked;
