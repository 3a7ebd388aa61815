/** Tells an outlet why each of its channels brought an event, or did not. */
@NullMarked
package kz.mediagrid.notifier.why;

import org.jspecify.annotations.NullMarked;
