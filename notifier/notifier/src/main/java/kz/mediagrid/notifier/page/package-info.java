/** The grid page. */
@NullMarked
package kz.mediagrid.notifier.page;

import org.jspecify.annotations.NullMarked;
