package kz.mediagrid.grid;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.jspecify.annotations.Nullable;

/** Makes the header of a version: everything except the changes. */
public final class VersionHeaders {

    private final GridCalendar calendar;
    private final Function<String, EditorialPolicyInForce> policies;

    /** @param policies returns the editorial policy in force for a week */
    public VersionHeaders(GridCalendar calendar, Function<String, EditorialPolicyInForce> policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    /**
     * The header of the version that follows the newest version in {@code state}.
     *
     * @param offset the offset of the last command that the version includes
     * @param commandsHash the fingerprint of the log up to {@code offset}: see {@link CommandsHash}
     * @param hash the hash of the week's entries as this version shows them
     * @param changes the changes in all parts of the version
     */
    public MediaGridVersion next(
            GridWeekState state,
            PublicationCause cause,
            Instant publishedAt,
            long offset,
            String commandsHash,
            StateHash hash,
            List<GridChange> changes) {
        var header = MediaGridVersion.newBuilder()
                .setWeek(state.getWeek())
                .setVersion(state.getVersion() + 1)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(publishedAt)
                .setCause(cause)
                .setCommandOffset(offset)
                .setCalendarVersion(calendar.calendarVersion())
                .setPolicyVersion(calendar.policyVersion())
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash(hash.hex())
                .setPreviousHash(linkAfter(state))
                .setEntryCount(hash.count())
                .setChangesHash(VersionHash.ofChanges(changes))
                .setCommandsHash(commandsHash)
                .setEditorialPolicy(policies.apply(state.getWeek()).getVersion())
                .build();
        return MediaGridVersion.newBuilder(header)
                .setVersionHash(VersionHash.ofHeader(header))
                .build();
    }

    // A version that was published before version hashes existed is named by the hash of its state.
    private static @Nullable String linkAfter(GridWeekState state) {
        return state.getVersionHash() == null ? state.getStateHash() : state.getVersionHash();
    }

    /** The header of the version to which {@code part} belongs; every part repeats it. */
    public static MediaGridVersion of(MediaGridVersion part) {
        return MediaGridVersion.newBuilder(part).setChanges(List.of()).build();
    }

    /**
     * Checks that a rebuilt version equals the published one.
     *
     * @throws RebuildException if the two versions differ
     */
    public static void requireSame(MediaGridVersion published, MediaGridVersion again) {
        if (published.getVersion() != again.getVersion()) {
            throw new RebuildException(
                    name(published) + " was published, but the replay is at version " + again.getVersion() + ".");
        }
        // Hashes of different canonical forms cannot be compared.
        if (!published.getCanonicalForm().equals(again.getCanonicalForm())) {
            return;
        }
        if (!Objects.equals(published.getCommandsHash(), again.getCommandsHash())) {
            throw new RebuildException(name(published) + " was published from commands with the hash "
                    + published.getCommandsHash() + ", but the log up to offset " + published.getCommandOffset()
                    + " now has " + again.getCommandsHash() + ".");
        }
        if (!published.getStateHash().equals(again.getStateHash())) {
            throw new RebuildException(name(published) + " was published with state " + published.getStateHash()
                    + " under calendar " + published.getCalendarVersion() + " and policy "
                    + published.getPolicyVersion() + ", but the replay gives " + again.getStateHash()
                    + " under calendar " + again.getCalendarVersion() + " and policy " + again.getPolicyVersion()
                    + ".");
        }
        if (!Objects.equals(published.getChangesHash(), again.getChangesHash())) {
            throw new RebuildException(name(published) + " was published with changes " + published.getChangesHash()
                    + ", but the replay gives " + again.getChangesHash() + ".");
        }
    }

    private static String name(MediaGridVersion version) {
        return version.getWeek() + " version " + version.getVersion();
    }
}
