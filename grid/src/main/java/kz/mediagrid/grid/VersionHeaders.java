package kz.mediagrid.grid;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

    /** The value of the field {@code stateHash} while the version's entries are not known yet. */
    private static final String NO_HASH = "";

    private final GridCalendar calendar;
    private final Function<String, EditorialPolicyInForce> policies;
    private final Supplier<String> commandsHash;
    private final Predicate<MediaGridVersion> accepted;

    /**
     * @param policies returns the editorial policy in force for a week
     * @param commandsHash returns the fingerprint of the log so far: see {@link CommandsHash}
     * @param accepted whether a repair accepts the fingerprint with which a version was published
     */
    public VersionHeaders(
            GridCalendar calendar,
            Function<String, EditorialPolicyInForce> policies,
            Supplier<String> commandsHash,
            Predicate<MediaGridVersion> accepted) {
        this.calendar = calendar;
        this.policies = policies;
        this.commandsHash = commandsHash;
        this.accepted = accepted;
    }

    /**
     * The header with which the next version after the newest version in {@code state} begins. It does not have the
     * hashes of the next version's entries yet.
     *
     * @param offset the offset of the last command that the version includes
     */
    public MediaGridVersion begin(GridWeekState state, PublicationCause cause, Instant publishedAt, long offset) {
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
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash(NO_HASH)
                .setPreviousHash(linkAfter(state))
                .setCommandsHash(commandsHash.get())
                .setEditorialPolicy(policies.apply(state.getWeek()).getVersion())
                .build();
    }

    /**
     * The complete header of a version.
     *
     * @param begun the header with which the version began
     * @param hash the hash of the week's entries as this version shows them
     * @param changes the version's changes, of all parts together
     */
    public MediaGridVersion complete(MediaGridVersion begun, StateHash hash, List<GridChange> changes) {
        var header = hashed(begun, hash, changes);
        return MediaGridVersion.newBuilder(header)
                .setVersionHash(VersionHash.ofHeader(header))
                .build();
    }

    private static MediaGridVersion hashed(MediaGridVersion header, StateHash hash, List<GridChange> changes) {
        return MediaGridVersion.newBuilder(header)
                .setStateHash(hash.hex())
                .setEntryCount(hash.count())
                .setChangesHash(VersionHash.ofChanges(changes))
                .build();
    }

    /** Computes the header of {@code published} anew, with the hashes that follow from the log. */
    public MediaGridVersion again(MediaGridVersion published, StateHash hash, List<GridChange> changes) {
        return MediaGridVersion.newBuilder(hashed(published, hash, changes))
                .setCanonicalForm(CanonicalForm.NAME)
                .setCalendarVersion(calendar.calendarVersion())
                .setPolicyVersion(calendar.policyVersion())
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
     * Checks, before a version is rebuilt, that its number is the next number, and that the log up to its last command
     * is unchanged. The log may differ if a repair accepts the version as it is.
     *
     * @throws RebuildException if the number or the log differs
     */
    public void requireSameCommands(MediaGridVersion published, MediaGridVersion again) {
        if (published.getVersion() != again.getVersion()) {
            throw new RebuildException(
                    name(published) + " was published, but the replay is at version " + again.getVersion() + ".");
        }
        // Hashes of different canonical forms cannot be compared.
        if (!published.getCanonicalForm().equals(again.getCanonicalForm())) {
            return;
        }
        if (!Objects.equals(published.getCommandsHash(), again.getCommandsHash()) && !accepted.test(published)) {
            throw new RebuildException(name(published) + " was published from commands with the hash "
                    + published.getCommandsHash() + ", but the log up to offset " + published.getCommandOffset()
                    + " now has " + again.getCommandsHash() + ".");
        }
    }

    /**
     * Checks that a rebuilt version equals the published version.
     *
     * @throws RebuildException if the versions differ
     */
    public static void requireSame(MediaGridVersion published, MediaGridVersion again) {
        if (!published.getCanonicalForm().equals(again.getCanonicalForm())) {
            return;
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
