/** The consolidated notices of joint matters, with only the contents released to the media (para. 5, second part). */
@NullMarked
package kz.mediagrid.notifier.notice;

import org.jspecify.annotations.NullMarked;
