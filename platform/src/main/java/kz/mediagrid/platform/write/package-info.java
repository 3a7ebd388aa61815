/** Writes records while the caller waits: confirms each record, or reports in time that the record is not confirmed. */
@NullMarked
package kz.mediagrid.platform.write;

import org.jspecify.annotations.NullMarked;
