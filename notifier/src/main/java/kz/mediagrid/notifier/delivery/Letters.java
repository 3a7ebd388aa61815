package kz.mediagrid.notifier.delivery;

import java.util.concurrent.CompletableFuture;

/** Puts into words what an outlet is sent. */
interface Letters {

    /** The message for that sending; fails only if it cannot be read now. */
    CompletableFuture<Message> write(Sending sending);
}
