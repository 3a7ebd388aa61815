/** When an attempt of webhooks or mail that failed is made again. */
@NullMarked
package kz.mediagrid.notifier.retry;

import org.jspecify.annotations.NullMarked;
