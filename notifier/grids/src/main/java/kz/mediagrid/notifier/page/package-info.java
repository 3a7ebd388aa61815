/** The grid page for the media. */
@NullMarked
package kz.mediagrid.notifier.page;

import org.jspecify.annotations.NullMarked;
