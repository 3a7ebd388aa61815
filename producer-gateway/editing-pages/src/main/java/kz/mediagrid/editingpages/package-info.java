/** The pages on which the authorised body edits the grid of a week, and publishes it (para. 2, item 4, and para. 6). */
@NullMarked
package kz.mediagrid.editingpages;

import org.jspecify.annotations.NullMarked;
