/** Outlets that ask for the media-grid on a public page, and the answers of the authorised body. */
@NullMarked
package kz.mediagrid.notifier.application;

import org.jspecify.annotations.NullMarked;
