/** Mail: sends the statutory clock's messages in Kazakh and Russian, with retries until a mail server accepts them. */
@NullMarked
package kz.mediagrid.notifier.mail;

import org.jspecify.annotations.NullMarked;
