/** The list of what was asked, and the page of one question: its answers, the silent bodies, and the changes of terms. */
@NullMarked
package kz.mediagrid.editorpages.asked;

import org.jspecify.annotations.NullMarked;
