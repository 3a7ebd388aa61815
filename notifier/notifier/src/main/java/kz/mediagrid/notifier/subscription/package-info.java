/** The channels of an outlet, which the outlet sets itself: its webhook, and its subscriptions to mail, calendars and feeds. */
@NullMarked
package kz.mediagrid.notifier.subscription;

import org.jspecify.annotations.NullMarked;
