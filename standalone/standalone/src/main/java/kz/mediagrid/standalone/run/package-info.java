/** Starts and stops the whole media-grid in one process: the platform, its setup and the three services. */
@NullMarked
package kz.mediagrid.standalone.run;

import org.jspecify.annotations.NullMarked;
