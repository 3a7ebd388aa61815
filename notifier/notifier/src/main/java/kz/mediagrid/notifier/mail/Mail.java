package kz.mediagrid.notifier.mail;

/**
 * A mail to be sent.
 *
 * @param name the message's id; a repeat has the same, so that a mail program can recognise it
 * @param to a single address
 */
record Mail(String name, String to, MailText text) {}
