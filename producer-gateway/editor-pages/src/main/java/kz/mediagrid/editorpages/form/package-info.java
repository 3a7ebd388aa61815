/** The texts that people type into the forms of the authorised body. */
@NullMarked
package kz.mediagrid.editorpages.form;

import org.jspecify.annotations.NullMarked;
