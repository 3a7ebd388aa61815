/** Checks each week's chain, and signs published versions. Versions of a broken chain stay unsigned. */
@NullMarked
package kz.mediagrid.notifier.signing;

import org.jspecify.annotations.NullMarked;
