/** What was known of a week at an instant, published or not: for the authorised body and ops alone. */
@NullMarked
package kz.mediagrid.notifier.known;

import org.jspecify.annotations.NullMarked;
