/** The media's part of the consolidated notices of joint matters (para. 5, second part). */
@NullMarked
package kz.mediagrid.notifier.notice;

import org.jspecify.annotations.NullMarked;
