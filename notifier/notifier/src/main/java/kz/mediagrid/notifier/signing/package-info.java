/** Signs published versions after a check of each week's chain; versions of a broken chain stay unsigned. */
@NullMarked
package kz.mediagrid.notifier.signing;

import org.jspecify.annotations.NullMarked;
