/** The joint matters of several bodies: their opening, their contributions as they come, and the consolidated notice. */
@NullMarked
package kz.mediagrid.editorpages.agenda;

import org.jspecify.annotations.NullMarked;
