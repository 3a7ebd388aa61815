package kz.mediagrid.notifier.mail;

import kz.mediagrid.schemas.MessageAttempted;

/** Where each attempt is kept. */
interface MailLedger {

    /** Keeps it, and returns once it is kept; whatever it throws, the worker must read all attempts anew. */
    void keep(MessageAttempted attempt);
}
