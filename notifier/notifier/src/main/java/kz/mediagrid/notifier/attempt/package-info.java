/** The schedule of attempts and the Kafka clients that webhooks and mail share. */
@NullMarked
package kz.mediagrid.notifier.attempt;

import org.jspecify.annotations.NullMarked;
