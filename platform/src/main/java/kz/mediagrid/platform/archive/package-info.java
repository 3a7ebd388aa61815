/** Reading single records again where they lie: a view keeps places, not records. */
@NullMarked
package kz.mediagrid.platform.archive;

import org.jspecify.annotations.NullMarked;
