package kz.mediagrid.notifier.mail;

/** Sends mail. */
interface MailChannel {

    /** Makes one attempt; returns expected failures as an outcome, and throws only unexpected failures. */
    MailOutcome send(Mail mail);
}
