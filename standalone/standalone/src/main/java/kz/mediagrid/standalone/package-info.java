/** The media-grid in one process, as a program: what {@code ./media-grid} runs. */
@NullMarked
package kz.mediagrid.standalone;

import org.jspecify.annotations.NullMarked;
