package kz.mediagrid.notifier.mail;

import kz.mediagrid.edge.mail.MailText;

/**
 * A mail to be sent.
 *
 * @param name the message's id; a mail that is sent again has the same id, so that mail programs can recognise the
 *     repeat
 * @param to the address of exactly one recipient
 */
record Mail(String name, String to, MailText text) {}
