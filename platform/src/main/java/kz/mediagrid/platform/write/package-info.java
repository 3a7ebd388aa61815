/** Writes records while the caller waits. Confirms each record, or reports in time that it is not confirmed. */
@NullMarked
package kz.mediagrid.platform.write;

import org.jspecify.annotations.NullMarked;
