/** Look-back at all events of a week at an instant, published or not, for the authorised body and ops only. */
@NullMarked
package kz.mediagrid.notifier.known;

import org.jspecify.annotations.NullMarked;
