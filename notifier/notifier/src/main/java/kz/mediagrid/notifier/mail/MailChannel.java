package kz.mediagrid.notifier.mail;

/** Hands a mail to whoever brings it. */
interface MailChannel {

    /** Says what came of it; throws only what nobody expected. */
    MailOutcome send(Mail mail);
}
