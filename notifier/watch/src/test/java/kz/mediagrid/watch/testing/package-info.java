/** Records as the other services write them, for tests of those who watch. */
@NullMarked
package kz.mediagrid.watch.testing;

import org.jspecify.annotations.NullMarked;
