/** Who of several notifiers does what only one may do. */
@NullMarked
package kz.mediagrid.notifier.duty;

import org.jspecify.annotations.NullMarked;
