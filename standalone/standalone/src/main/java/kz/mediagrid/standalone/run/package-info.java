/** Starts and stops the whole media-grid in one process: platform, setup, three services. */
@NullMarked
package kz.mediagrid.standalone.run;

import org.jspecify.annotations.NullMarked;
