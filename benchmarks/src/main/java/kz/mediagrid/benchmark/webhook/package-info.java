/** The processes that receive webhooks, and that post them without a log. */
@NullMarked
package kz.mediagrid.benchmark.webhook;

import org.jspecify.annotations.NullMarked;
