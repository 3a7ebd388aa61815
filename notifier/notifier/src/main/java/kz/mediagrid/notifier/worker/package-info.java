/** Work of which one instance at a time has the ownership, done on a thread that outlives failures. */
@NullMarked
package kz.mediagrid.notifier.worker;

import org.jspecify.annotations.NullMarked;
