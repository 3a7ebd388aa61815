/** The form of a question to one or many bodies, and its preview with the due times. */
@NullMarked
package kz.mediagrid.editorpages.ask;

import org.jspecify.annotations.NullMarked;
