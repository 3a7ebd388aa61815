/** The page on which the authorised body decides on the filings of a week. */
@NullMarked
package kz.mediagrid.editingpages.editing;

import org.jspecify.annotations.NullMarked;
