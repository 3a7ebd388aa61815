/** Reads single records again from their topics, so that a view needs to store only their offsets. */
@NullMarked
package kz.mediagrid.platform.archive;

import org.jspecify.annotations.NullMarked;
