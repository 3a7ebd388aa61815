/** What webhooks and mail have in common: when attempts are made and repeated, and the Kafka clients that record them. */
@NullMarked
package kz.mediagrid.notifier.attempt;

import org.jspecify.annotations.NullMarked;
