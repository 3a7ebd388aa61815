/**
 * The events of a week as they were known at an instant, published or not. Only the authorised body and ops may see them.
 */
@NullMarked
package kz.mediagrid.notifier.known;

import org.jspecify.annotations.NullMarked;
