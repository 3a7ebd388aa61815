/**
 * Mail: sends the statutory clock's messages in Kazakh and Russian, and retries until the mail server accepts a message or
 * it is too late.
 */
@NullMarked
package kz.mediagrid.notifier.mail;

import org.jspecify.annotations.NullMarked;
