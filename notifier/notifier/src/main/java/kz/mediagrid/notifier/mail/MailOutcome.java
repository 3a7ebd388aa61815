package kz.mediagrid.notifier.mail;

/** What came of a message: mostly what the mail server said. */
sealed interface MailOutcome {

    /** The server has it. */
    record Sent() implements MailOutcome {}

    /** It cannot be sent: the server will not take this one, ever, or nobody gets as far as handing it over. */
    record Refused(String why) implements MailOutcome {}

    /** Nobody has to be told of it any more. */
    record NotNeeded(String why) implements MailOutcome {}

    /** The server does not take this one now. */
    record NotNow(String why) implements MailOutcome {}

    /** There is no server to speak to, or it takes nothing from here: no use to try the next one. */
    record ServerAway(String why) implements MailOutcome {}
}
