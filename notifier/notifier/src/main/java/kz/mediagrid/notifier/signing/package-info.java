/** The signatures under published versions: each week's chain is checked first, and a broken one is not signed. */
@NullMarked
package kz.mediagrid.notifier.signing;

import org.jspecify.annotations.NullMarked;
