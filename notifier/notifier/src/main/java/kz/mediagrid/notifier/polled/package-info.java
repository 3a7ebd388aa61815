/** The calendars and feeds of outlets' subscriptions, which programs poll by the token in the address. */
@NullMarked
package kz.mediagrid.notifier.polled;

import org.jspecify.annotations.NullMarked;
