/** Writing what a caller waits for: kept for certain, or said in time that it is not certain. */
@NullMarked
package kz.mediagrid.platform.write;

import org.jspecify.annotations.NullMarked;
