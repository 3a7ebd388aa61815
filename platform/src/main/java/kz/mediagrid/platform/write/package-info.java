/** Writes records while the caller waits: confirms each, or reports in time that it is unconfirmed. */
@NullMarked
package kz.mediagrid.platform.write;

import org.jspecify.annotations.NullMarked;
