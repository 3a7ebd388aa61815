/** The part of joint matters' consolidated notices that is released to the media (para. 5, second part). */
@NullMarked
package kz.mediagrid.notifier.notice;

import org.jspecify.annotations.NullMarked;
