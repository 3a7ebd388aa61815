package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/**
 * The versions of grids in the order of their publication.
 *
 * @param bodies makes the body of a version for an outlet
 */
record VersionFeed(VersionLog versions, BiFunction<Outlet, VersionRef, CompletableFuture<byte[]>> bodies)
        implements Feed<VersionRef> {

    @Override
    public String cursorOf(String outletId) {
        return outletId;
    }

    @Override
    public Optional<VersionRef> next(Serving serving) {
        return versions.next(serving.nextOffset(), serving.outlet().getSkipSupersededBefore());
    }

    @Override
    public CompletableFuture<byte[]> body(Outlet outlet, VersionRef version) {
        return bodies.apply(outlet, version);
    }
}
