package kz.mediagrid.notifier.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.SigningKeyUse;
import org.jspecify.annotations.Nullable;

/**
 * Issues the certificates of weeks. A certificate follows from records that are kept for ever, and is signed when it is
 * asked for, with the newest key whose public half is announced.
 */
public final class Certificates {

    private static final Set<ObligationTransition> OF_THE_DUE_TIME =
            Set.of(ObligationTransition.EXTENDED, ObligationTransition.RECOUNTED);

    private final PublishedGrids grids;
    private final Signatures signatures;
    private final Function<String, List<ObligationChanged>> obligations;
    private final Optional<SigningKeys> keys;
    private final BusinessClock clock;
    private final String authorisedBody;

    /**
     * @param obligations returns all transitions of an obligation by the obligation's id, the oldest first
     * @param keys the signing keys; empty if this instance signs nothing
     * @param authorisedBody the code of the body that owes each grid
     */
    public Certificates(
            PublishedGrids grids,
            Signatures signatures,
            Function<String, List<ObligationChanged>> obligations,
            Optional<SigningKeys> keys,
            BusinessClock clock,
            String authorisedBody) {
        this.grids = grids;
        this.signatures = signatures;
        this.obligations = obligations;
        this.keys = keys;
        this.clock = clock;
        this.authorisedBody = authorisedBody;
    }

    /**
     * The certificate of {@code week}; empty if the week has no version 1.
     *
     * @throws kz.mediagrid.platform.signing.SigningKeyException if a signing key cannot be read
     */
    public Optional<SignedCertificate> of(GridWeek week) {
        return grids.numbered(week, 1)
                .flatMap(first -> grids.newest(week).map(last -> facts(week, first.header(), last.header())))
                .map(facts -> SignedCertificate.of(facts, keys.flatMap(all -> all.newest(this::signsVersions))));
    }

    private boolean signsVersions(String keyId) {
        return signatures.knows(keyId, SigningKeyUse.VERSIONS);
    }

    private WeekCertificate facts(GridWeek week, MediaGridVersion first, MediaGridVersion last) {
        var history = obligations.apply(ObligationKind.GRID_DISPATCH + "/" + first.getWeek());
        if (history.isEmpty()) {
            // The obligation begins with the collecting, also of a grid that was published before.
            var opens = AlmatyTime.startOf(week.monday().minusWeeks(1));
            return new WeekCertificate(
                    first, last, authorisedBody, clock.instant().isBefore(opens) ? opens : null, null, null, false);
        }
        var owed = history.get(history.size() - 1);
        boolean ended = !clock.instant().isBefore(owed.getDueAt());
        return new WeekCertificate(first, last, owed.getDebtor(), null, owed, dispatch(history), ended);
    }

    /** The last recorded dispatch of the present term; what was recorded before the due time was changed is not of this term. */
    private static @Nullable GridDispatch dispatch(List<ObligationChanged> history) {
        GridDispatch last = null;
        for (var change : history) {
            if (OF_THE_DUE_TIME.contains(change.getTransition())) {
                last = null;
            }
            last = change.getDispatch() == null ? last : change.getDispatch();
        }
        return last;
    }
}
