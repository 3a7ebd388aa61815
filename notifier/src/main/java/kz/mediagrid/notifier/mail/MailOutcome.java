package kz.mediagrid.notifier.mail;

/** What came of handing a mail to the mail server. */
sealed interface MailOutcome {

    /** The server has it. */
    record Sent() implements MailOutcome {}

    /** The server will not take this one, ever. */
    record Refused(String why) implements MailOutcome {}

    /** The server does not take this one now. */
    record NotNow(String why) implements MailOutcome {}

    /** There is no server to speak to, or it takes nothing from here: no use to try the next one. */
    record ServerAway(String why) implements MailOutcome {}
}
