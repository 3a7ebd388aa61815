/** The directory of authorised persons and units as the authorised body reads and changes it (para. 3 and 4). */
@NullMarked
package kz.mediagrid.editorpages.directory;

import org.jspecify.annotations.NullMarked;
