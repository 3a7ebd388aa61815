package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;

/** The versions of grids, in the order in which they were published. */
record VersionFeed(VersionLog versions, Letters letters) implements Feed<VersionRef> {

    @Override
    public String cursorOf(String outletId) {
        return outletId;
    }

    @Override
    public Optional<VersionRef> next(Serving serving) {
        return versions.next(serving.nextOffset(), serving.outlet().getSkipSupersededBefore());
    }

    @Override
    public CompletableFuture<Message> write(Sending<VersionRef> sending) {
        return letters.write(sending);
    }
}
