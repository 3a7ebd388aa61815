/**
 * Sends the statutory clock's messages as mail in Kazakh and Russian. Retries until the mail server accepts the mail, or
 * until it is too late.
 */
@NullMarked
package kz.mediagrid.notifier.mail;

import org.jspecify.annotations.NullMarked;
