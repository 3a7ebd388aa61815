/** Writing revisions to compacted topics, each by one process alone. */
@NullMarked
package kz.mediagrid.platform.revision;

import org.jspecify.annotations.NullMarked;
