/** For tests: records without a registry, stored logs, and what a replay says of them. */
@NullMarked
package kz.mediagrid.replay.testing;

import org.jspecify.annotations.NullMarked;
