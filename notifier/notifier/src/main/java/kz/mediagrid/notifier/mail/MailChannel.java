package kz.mediagrid.notifier.mail;

/** Sends mail. */
interface MailChannel {

    /** Makes one attempt; returns expected failures as an outcome, and throws unexpected ones only. */
    MailOutcome send(Mail mail);
}
