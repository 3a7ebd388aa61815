/** The whole media-grid in one process: platform, setup, three services, from start to end. */
@NullMarked
package kz.mediagrid.standalone.run;

import org.jspecify.annotations.NullMarked;
