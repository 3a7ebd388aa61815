package kz.mediagrid.notifier.mail;

/** Sends mail. */
interface MailChannel {

    /**
     * Makes one attempt to send {@code mail}. Returns an expected failure as an outcome, and throws only an
     * unexpected failure.
     */
    MailOutcome send(Mail mail);
}
