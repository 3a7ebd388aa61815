package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStanding;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.OutletStretch;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * The media outlets, with the data that decide which outlets a grid is sent to.
 *
 * <p>A stretch of service runs from an outlet's registration or resumption to its next suspension. The stretches are
 * derived from the topics of outlets and of delivery attempts. The order in which these two topics are read does not
 * matter.
 */
final class MediaOutlets {

    private static final int FIRST_REVISION = 1;

    private final Store<OutletStanding> outlets;

    MediaOutlets(Store<OutletStanding> outlets) {
        this.outlets = outlets;
    }

    void each(BiConsumer<String, OutletStanding> taker) {
        outlets.each("", taker);
    }

    /** Applies the newest record about an outlet. */
    void enter(Outlet entry) {
        var known = outlets.get(entry.getOutletId());
        // An outlet registered under the id of a deleted outlet is a new outlet.
        var before = known == null || known.getGoneAt() != null ? nothing() : known;
        var after = OutletStanding.newBuilder(before)
                .setName(entry.getName())
                .setStartOffset(entry.getStartOffset())
                .setSkipSupersededBefore(entry.getSkipSupersededBefore())
                .setStretches(stretches(before, entry.getResumptions(), stretch -> said(stretch, entry)))
                .build();
        outlets.put(entry.getOutletId(), after);
    }

    private static OutletStretch said(OutletStretch stretch, Outlet entry) {
        boolean begins = entry.getResumptions() > 0 || entry.getRevision() == FIRST_REVISION;
        return new OutletStretch(
                begins ? earliest(stretch.getSince(), entry.getChangedAt()) : stretch.getSince(),
                entry.getStatus() == OutletStatus.ACTIVE
                        ? stretch.getSuspendedAt()
                        : earliest(stretch.getSuspendedAt(), entry.getChangedAt()));
    }

    /** Applies a delivery attempt that suspended the outlet; the suspension lasts until the outlet is resumed. */
    void suspended(DeliveryAttempted attempt, Instant at) {
        var known = outlets.get(attempt.getOutletId());
        var before = known == null ? nothing() : known;
        var after = OutletStanding.newBuilder(before)
                .setStretches(stretches(
                        before,
                        attempt.getResumptions(),
                        stretch -> new OutletStretch(stretch.getSince(), earliest(stretch.getSuspendedAt(), at))))
                .build();
        outlets.put(attempt.getOutletId(), after);
    }

    /**
     * Marks the outlet as deleted at {@code now}, the time at which the deletion is read: a deletion has no stamp of
     * its own.
     */
    void gone(String outletId, Instant now) {
        var known = outlets.get(outletId);
        if (known != null && known.getGoneAt() == null) {
            outlets.put(
                    outletId, OutletStanding.newBuilder(known).setGoneAt(now).build());
        }
    }

    void forgetGoneBefore(Instant before) {
        each((id, outlet) -> {
            if (outlet.getGoneAt() != null && outlet.getGoneAt().isBefore(before)) {
                outlets.remove(id);
            }
        });
    }

    private static OutletStanding nothing() {
        return OutletStanding.newBuilder().build();
    }

    private static List<OutletStretch> stretches(
            OutletStanding outlet, int changed, UnaryOperator<OutletStretch> change) {
        var stretches = new ArrayList<>(outlet.getStretches());
        while (stretches.size() <= changed) {
            stretches.add(new OutletStretch(null, null));
        }
        stretches.set(changed, change.apply(stretches.get(changed)));
        return stretches;
    }

    private static Instant earliest(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }
}
