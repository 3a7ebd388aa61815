/** What the two records about a media outlet, its entry and its delivery cursor, say together. */
@NullMarked
package kz.mediagrid.outlets;

import org.jspecify.annotations.NullMarked;
