/** Shows the authorised body the general rule by which events enter the grid, what another rule would change, and activates it (para. 6). */
@NullMarked
package kz.mediagrid.editingpages.policy;

import org.jspecify.annotations.NullMarked;
