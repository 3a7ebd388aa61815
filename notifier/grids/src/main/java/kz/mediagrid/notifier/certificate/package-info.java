/** Certifies when the grid of a week was formed and sent to the media, to whom, and within which term (para. 6). */
@NullMarked
package kz.mediagrid.notifier.certificate;

import org.jspecify.annotations.NullMarked;
