/** Where the notifier meets Spring. */
@NullMarked
package kz.mediagrid.notifier.config;

import org.jspecify.annotations.NullMarked;
