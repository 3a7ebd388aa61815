/** The pages on which the authorised body asks state bodies for materials, and reads their answers (para. 7 and 8). */
@NullMarked
package kz.mediagrid.editorpages;

import org.jspecify.annotations.NullMarked;
