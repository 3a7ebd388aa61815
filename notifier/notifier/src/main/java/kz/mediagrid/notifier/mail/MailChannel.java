package kz.mediagrid.notifier.mail;

/** Sends mail. */
interface MailChannel {

    /**
     * Makes one attempt to send {@code mail}. An expected failure is returned as an outcome; only an unexpected failure is
     * thrown.
     */
    MailOutcome send(Mail mail);
}
