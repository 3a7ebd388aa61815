package kz.mediagrid.notifier.mail;

/** The outcome of a message. In most cases, the mail server's response decides the outcome. */
sealed interface MailOutcome {

    /**
     * The server accepted the mail.
     *
     * @param reply the server's reply
     */
    record Sent(String reply) implements MailOutcome {}

    /** The mail will never be sent. The server refused the mail for good, or sending is impossible or too late. */
    record Refused(String why) implements MailOutcome {}

    /** The message is no longer needed, so no mail is sent. */
    record NotNeeded(String why) implements MailOutcome {}

    /** The server refuses this mail now, but may accept it later. */
    record NotNow(String why) implements MailOutcome {}

    /** The server is unreachable or refuses every mail from this installation, so the next mail would fail as well. */
    record ServerAway(String why) implements MailOutcome {}
}
