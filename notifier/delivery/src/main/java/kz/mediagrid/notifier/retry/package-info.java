/** The retry schedules of webhooks and mail. */
@NullMarked
package kz.mediagrid.notifier.retry;

import org.jspecify.annotations.NullMarked;
