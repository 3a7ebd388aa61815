/** Work of which one instance at a time has the ownership, done on a thread that outlives failures, with clients that do not. */
@NullMarked
package kz.mediagrid.notifier.worker;

import org.jspecify.annotations.NullMarked;
