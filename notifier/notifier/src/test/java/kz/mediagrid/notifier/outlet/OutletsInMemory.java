package kz.mediagrid.notifier.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.watch.view.Watch;

/** Outlets with their writer, on a log that shows at once what it stores. */
public final class OutletsInMemory {

    public static final Instant BUSINESS = Instant.parse("2026-12-30T07:00:00Z");
    private static final Clock CLOCK = Clock.fixed(BUSINESS, ZoneOffset.UTC);

    public final Outlets outlets = new Outlets();

    /** The id of the outlet that the broker does not acknowledge; empty: it acknowledges all. */
    public String unacknowledged = "";

    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            var kept = new HashMap<String, Outlet>();
            var decided = decision.apply((topic, key, record) -> kept.put(key, (Outlet) record));
            if (kept.containsKey(unacknowledged)) {
                throw new NotAcknowledgedException("an outlet", new TimeoutException());
            }
            kept.forEach(outlets::apply);
            return decided;
        }
    };

    public ProbeResults probeResults() {
        return new ProbeResults(writer(), CLOCK);
    }

    public OutletWriter writer() {
        return new OutletWriter(
                outlets,
                new OutletPageServer.Told(Watch.empty(Archive.empty(), new HeapStores(), new HeapStores())),
                new WebhookAddress(AddressGuard.of(true), true, new AllowedPorts(List.of("1-65535"), true)),
                new OutletChanges(() -> 0, () -> 0, new SecureRandom(), CLOCK),
                log,
                code -> Optional.empty());
    }
}
