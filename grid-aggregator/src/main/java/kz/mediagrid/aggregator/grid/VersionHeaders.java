package kz.mediagrid.aggregator.grid;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;

/** Writes what stands above the changes of a version. */
public final class VersionHeaders {

    private final GridCalendar calendar;
    private final PolicyLog policies;

    public VersionHeaders(GridCalendar calendar, PolicyLog policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    /**
     * The header of the version after {@code state}.
     *
     * @param offset the last command it takes in
     * @param hash the fingerprint of the week as the version shows it
     */
    public MediaGridVersion next(
            GridWeekState state, PublicationCause cause, Instant publishedAt, long offset, StateHash hash) {
        return MediaGridVersion.newBuilder()
                .setWeek(state.getWeek())
                .setVersion(state.getVersion() + 1)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(publishedAt)
                .setCause(cause)
                .setCommandOffset(offset)
                .setCalendarVersion(calendar.calendarVersion())
                .setPolicyVersion(calendar.policyVersion())
                .setCanonicalForm(StateHash.CANONICAL_FORM)
                .setStateHash(hash.hex())
                .setPreviousHash(state.getStateHash())
                .setEntryCount(hash.count())
                .setEditorialPolicy(policies.of(state.getWeek()).getVersion())
                .build();
    }

    /** The header that every part of a version repeats. */
    public static MediaGridVersion of(MediaGridVersion part) {
        return MediaGridVersion.newBuilder(part).setChanges(List.of()).build();
    }

    /**
     * Makes sure that a version made again is the one that was published.
     *
     * @throws RebuildException if it is another
     */
    public static void requireSame(MediaGridVersion published, MediaGridVersion again) {
        if (published.getVersion() != again.getVersion()) {
            throw new RebuildException(
                    name(published) + " was published, but the replay has come to version " + again.getVersion() + ".");
        }
        // Another canonical form is another schema of entries: there the hashes cannot be compared.
        if (published.getCanonicalForm().equals(again.getCanonicalForm())
                && !published.getStateHash().equals(again.getStateHash())) {
            throw new RebuildException(name(published) + " was published with state " + published.getStateHash()
                    + " under calendar " + published.getCalendarVersion() + " and policy "
                    + published.getPolicyVersion() + ", but the replay gives " + again.getStateHash()
                    + " under calendar " + again.getCalendarVersion() + " and policy " + again.getPolicyVersion()
                    + ".");
        }
    }

    private static String name(MediaGridVersion version) {
        return version.getWeek() + " version " + version.getVersion();
    }
}
