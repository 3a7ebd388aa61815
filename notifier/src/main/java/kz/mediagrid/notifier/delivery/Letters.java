package kz.mediagrid.notifier.delivery;

import java.util.concurrent.CompletableFuture;

/** Puts into words what an outlet is sent of a version. */
interface Letters {

    /** The message for that sending; fails if it cannot be read now, or put into words. */
    CompletableFuture<Message> write(Sending<VersionRef> sending);
}
