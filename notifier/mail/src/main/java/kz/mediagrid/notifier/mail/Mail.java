package kz.mediagrid.notifier.mail;

import kz.mediagrid.edge.mail.MailText;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param name the message's id; a mail that is sent again has the same id, so that mail programs can recognise the
 *     repeat
 * @param to the address of exactly one recipient
 * @param replyTo the address for replies; null if nobody reads replies
 */
record Mail(String name, String to, @Nullable String replyTo, MailText text) {}
