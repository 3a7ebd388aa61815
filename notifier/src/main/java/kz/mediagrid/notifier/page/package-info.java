/** The notifier's pages: what they have in common, and the grid page. */
@NullMarked
package kz.mediagrid.notifier.page;

import org.jspecify.annotations.NullMarked;
