package kz.mediagrid.notifier.grid;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.notifier.grid.GridAccess.Readers;
import kz.mediagrid.schemas.VersionSigned;
import org.springframework.http.CacheControl;

/**
 * The rules by which caches keep the answers with a numbered version. A version never changes; its signatures come after its
 * publication.
 */
final class VersionCaching {

    /** Longer than two notifiers, of which one takes over from the other, could both sign a version. */
    private static final Duration ALL_SIGNED_AFTER = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(365);

    private final Readers readers;
    private final Clock real;

    VersionCaching(GridAccess access, Clock real) {
        this.readers = access.gridPage();
        this.real = real;
    }

    /** Whether only some callers may read the grid, so that the answer to one is not for another. */
    boolean isForSome() {
        return readers != Readers.PUBLIC;
    }

    /** The rule for a part of a version's entries, which has no signatures. */
    CacheControl ofPart() {
        var kept = CacheControl.maxAge(KEPT).immutable();
        return isForSome() ? kept.cachePrivate() : kept.cachePublic();
    }

    /** The rule for a whole version with these signatures. */
    CacheControl ofWhole(List<VersionSigned> signatures) {
        var before = real.instant().minus(ALL_SIGNED_AFTER);
        boolean complete = !signatures.isEmpty()
                && signatures.stream()
                        .allMatch(signature -> signature.getSignedAt().isBefore(before));
        return complete ? ofPart() : CacheControl.noCache();
    }
}
