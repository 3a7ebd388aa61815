package kz.mediagrid.notifier.mail;

/**
 * A mail to be sent.
 *
 * @param name the message's id; a repeated mail has the same id, so that a mail program can recognise the repeat
 * @param to a single address
 */
record Mail(String name, String to, MailText text) {}
