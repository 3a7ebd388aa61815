package kz.mediagrid.notifier.mail;

/**
 * A letter on its way.
 *
 * @param name names the message; a repeat has the same, so that a reader's program can tell
 * @param to one address
 */
record Mail(String name, String to, MailText letter) {}
