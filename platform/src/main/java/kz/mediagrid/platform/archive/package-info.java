/** Reads single records again from their topics: a view stores offsets, not records. */
@NullMarked
package kz.mediagrid.platform.archive;

import org.jspecify.annotations.NullMarked;
