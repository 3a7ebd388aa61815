package kz.mediagrid.notifier.mail;

/**
 * A mail to be sent.
 *
 * @param name the message's id; it stays the same if the mail is sent again, so that a mail program can recognise the repeat
 * @param to the address of exactly one recipient
 */
record Mail(String name, String to, MailText text) {}
