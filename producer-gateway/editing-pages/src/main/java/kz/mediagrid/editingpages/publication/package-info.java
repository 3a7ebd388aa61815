/** Shows the authorised body what the next version of a week changes, and publishes or holds the week (para. 6). */
@NullMarked
package kz.mediagrid.editingpages.publication;

import org.jspecify.annotations.NullMarked;
