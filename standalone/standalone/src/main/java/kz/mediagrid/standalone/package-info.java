/** The command line {@code ./media-grid}, which runs the media-grid in one process. */
@NullMarked
package kz.mediagrid.standalone;

import org.jspecify.annotations.NullMarked;
