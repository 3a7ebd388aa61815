/** The consolidated notices of joint matters (para. 5, second part), as far as they are for the media. */
@NullMarked
package kz.mediagrid.notifier.notice;

import org.jspecify.annotations.NullMarked;
