package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Damaged;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.replay.Finding;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What was published is made again from the commands; whatever of the two was changed since is found, and named. */
class ReplayTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final Duration GATHERED = Duration.ofMinutes(10);

    private static final List<SpecificRecord> SENT = new ArrayList<>();
    private static final List<MediaGridVersion> PUBLISHED = new ArrayList<>();

    static {
        // 2026-W49: version 1 as scheduled, 2 from gathered changes, 3 by order; 2026-W50: version 1 by order.
        try (var grid = new Aggregator(WEDNESDAY)) {
            send(grid, submit("fin-1", on("Budget vote", "2026-12-03"), WEDNESDAY));
            send(grid, submit("edu-1", on("School opening", "2026-12-02"), WEDNESDAY));
            send(grid, submit("edu-2", on("Olympiad", "2026-12-08"), WEDNESDAY));
            grid.advanceTo(FRIDAY_NOON);
            send(grid, revise("fin-1", 1, on("Budget vote, second reading", "2026-12-03"), FRIDAY_NOON));
            send(grid, withdraw("edu-1", "storm", FRIDAY_NOON));
            grid.advanceTo(FRIDAY_NOON.plus(GATHERED));
            send(grid, decide("fin-1", EditorialDecision.EXCLUDE, grid.clock.now));
            send(grid, order("2026-W49", grid.clock.now));
            send(grid, order("2026-W50", grid.clock.now));
            PUBLISHED.addAll(grid.versions());
        }
    }

    private final List<LogRecord> commands = Replayed.log(SENT);
    private final List<LogRecord> grids = Replayed.grids(PUBLISHED);

    private static void send(Aggregator grid, SpecificRecord command) {
        SENT.add(command);
        grid.send(command);
    }

    private Replayed replay() {
        return Replayed.of(commands, grids);
    }

    @Test
    void everyVersionIsMadeAgainFromTheCommandsAlone() {
        var replayed = replay();

        assertThat(replayed.sentences()).isEmpty();
        assertThat(replayed.result.versions()).hasToString("{2026-W49=3, 2026-W50=1}");
        assertThat(replayed.result.commands()).isEqualTo(8);
        assertThat(replayed.result.findings()).isZero();
    }

    @Property(tries = 600)
    @ManyTries
    void aFlippedByteOfAnyCommandIsFoundInTheFirstVersionThatTakesItIn(
            @ForAll @IntRange(max = 7) int command,
            @ForAll @Positive int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        var log = new ArrayList<>(commands);
        log.set(command, flipped((Held) log.get(command), at, by));

        var replayed = Replayed.of(log, grids);

        var first = PUBLISHED.stream()
                .filter(version -> version.getCommandOffset() >= command)
                .findFirst()
                .orElseThrow();
        assertThat(replayed.findings)
                .anyMatch(finding -> isChangedBefore(first, finding) || isSymbolOfANewerBuild(command, finding));
    }

    private static boolean isChangedBefore(MediaGridVersion version, Finding finding) {
        return finding.kind() == Kind.COMMANDS_CHANGED
                && version.getWeek().equals(finding.week())
                && Objects.equals(version.getVersion(), finding.version());
    }

    /** A byte that is the number of a symbol may become that of none: then the replay ends there, and names the command. */
    private static boolean isSymbolOfANewerBuild(int command, Finding finding) {
        return finding.kind() == Kind.COMMAND_NEWER && Objects.equals(finding.offset(), (long) command);
    }

    @Test
    void aFlippedByteThatIsASymbolNamesTheCommand() {
        aFlippedByteOfAnyCommandIsFoundInTheFirstVersionThatTakesItIn(0, 7_314, 2);
    }

    @Property(tries = 1_000)
    @ManyTries
    void aFlippedByteOfAnyVersionIsFoundAndNamesTheVersion(
            @ForAll @IntRange(max = 3) int version,
            @ForAll @Positive int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        var topic = new ArrayList<>(grids);
        topic.set(version, flipped((Held) topic.get(version), at, by));

        var replayed = Replayed.of(commands, topic);

        var names = PUBLISHED.get(version).getWeek() + " version " + version;
        assertThat(replayed.findings).as(names).isNotEmpty();
        assertThat(replayed.findings)
                .as("names the version, or where it lies")
                .anyMatch(finding -> finding.version() != null || Objects.equals(finding.offset(), (long) version));
    }

    @Test
    void aFlippedByteOfATitleNamesTheEntryAndTheField() {
        flip(grids, 1, "second reading", 'z');

        var replayed = replay();

        assertThat(replayed.sentences())
                .containsExactly("2026-W49 version 2, entry fin-1, entry.title.ru: published as 'Budget vote, zecond"
                        + " reading', but the commands give 'Budget vote, second reading'");
        var finding = replayed.findings.get(0);
        assertThat(finding.kind()).isEqualTo(Kind.ENTRY_DIFFERS);
        assertThat(finding.entry()).isEqualTo("fin-1");
        assertThat(finding.field()).isEqualTo("entry.title.ru");
    }

    @Test
    void aFlippedByteOfACommandNamesTheVersionAndItsEntry() {
        flip(commands, 0, "Budget", 'F');

        var replayed = replay();

        assertThat(replayed.findings)
                .filteredOn(finding -> "fin-1".equals(finding.entry()))
                .extracting(Finding::sentence)
                .startsWith(
                        "2026-W49 version 1, entry fin-1, entry.title.ru: published as 'Budget vote', but the commands"
                                + " give 'Fudget vote'");
        assertThat(replayed.kinds()).contains(Kind.COMMANDS_CHANGED);
    }

    @Test
    void whatWasPrivateInACommandIsFoundTooThoughNoEntryShowsIt() {
        flip(commands, 5, "private", 'q');

        assertThat(replay().findings).allSatisfy(finding -> {
            assertThat(finding.version()).isNotNull();
            assertThat(finding.field()).isIn("commandsHash", "versionHash");
        });
    }

    /** What an aggregator published that had lost its way: every hash of it is right, only the commands say otherwise. */
    @Test
    void aVersionThatAgreesWithItselfButNotWithTheCommandsIsFound() {
        var first = PUBLISHED.get(0);
        var changes = new ArrayList<GridChange>();
        for (var change : first.getChanges()) {
            changes.add(GridChange.newBuilder(change)
                    .setEntry(GridEntry.newBuilder(change.getEntry())
                            .setPlace(text("Almaty"))
                            .build())
                    .build());
        }
        var state = new StateHash();
        changes.stream()
                .map(GridChange::getEntry)
                .sorted((one, other) -> one.getEventId().compareTo(other.getEventId()))
                .forEach(state::add);
        var forged = MediaGridVersion.newBuilder(first)
                .setChanges(changes)
                .setStateHash(state.hex())
                .setChangesHash(VersionHash.ofChanges(changes))
                .build();
        forged = MediaGridVersion.newBuilder(forged)
                .setVersionHash(VersionHash.ofHeader(forged))
                .build();
        grids.set(0, Replayed.grid(0, forged));

        var replayed = replay();

        assertThat(replayed.findings)
                .filteredOn(finding -> finding.kind() == Kind.ENTRY_DIFFERS)
                .extracting(Finding::version, Finding::entry, Finding::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "edu-1", "entry.place.ru"),
                        org.assertj.core.groups.Tuple.tuple(1, "fin-1", "entry.place.ru"));
        assertThat(replayed.kinds())
                .as("the next version names the hash of the one that really was there")
                .contains(Kind.CHAIN_BROKEN);
    }

    @Test
    void aVersionThatIsMissingInTheMiddleIsNamed() {
        grids.remove(1);

        assertThat(replay().sentences())
                .containsExactly("2026-W49 version 2 is missing: version 3 follows version 1; from there on this week's"
                        + " entries cannot be compared");
    }

    @Test
    void aVersionThatComesTwiceIsNamed() {
        grids.add(2, new Held(9, "2026-W49".getBytes(StandardCharsets.UTF_8), value(grids, 0)));

        assertThat(replay().sentences())
                .containsExactly("2026-W49 version 1 occurs again, at offset 9 of media-grids, after version 2");
    }

    @Test
    void aVersionThatWasOrderedButIsNotThereIsNamed() {
        grids.remove(3);

        assertThat(replay().sentences())
                .containsExactly("2026-W50 version 1 is ordered by the command at offset 7, but was never published");
    }

    @Test
    void aVersionByAnOrderThatIsNotOnTheLogIsNamed() {
        commands.remove(6);

        assertThat(replay().sentences())
                .contains(
                        "2026-W49 version 3 was published by order, but the command at offset 6 orders no such version");
    }

    @Test
    void aLogWithoutItsBeginningIsNamed() {
        commands.remove(0);

        assertThat(replay().sentences())
                .first()
                .isEqualTo(
                        "grid-commands begins at offset 1: the commands before it are missing, so later versions may differ");
    }

    @Test
    void aLogWithoutItsEndIsNamed() {
        commands.remove(7);
        commands.remove(6);

        assertThat(replay().sentences())
                .contains("2026-W50 version 1 includes the commands up to offset 7, but grid-commands ends at 5");
    }

    @Test
    void whatCannotBeReadIsNamedByItsPlace() {
        commands.set(1, new Held(1, key(commands, 1), "garbage, and more".getBytes(StandardCharsets.UTF_8)));
        grids.set(2, new Held(2, key(grids, 2), "garbage, and more".getBytes(StandardCharsets.UTF_8)));

        assertThat(replay().sentences())
                .contains(
                        "grid-commands offset 1 cannot be read: no schema",
                        "media-grids offset 2 cannot be read: no schema");
    }

    @Test
    void whatTheBrokerCannotGiveIsNamedByItsPlace() {
        commands.set(4, new Damaged(4, "stored crc 1, computed 2"));
        grids.set(3, new Damaged(3, "stored crc 3, computed 4"));

        assertThat(replay().sentences())
                .contains(
                        "grid-commands offset 4 cannot be read: stored crc 1, computed 2",
                        "media-grids offset 3 cannot be read: stored crc 3, computed 4");
    }

    @Test
    void aCommandThatIsNewerThanThisBuildEndsTheReplay() {
        commands.set(6, new Held(6, key(commands, 6), Encoding.NEWER));

        var replayed = replay();

        assertThat(replayed.kinds()).containsExactly(Kind.COMMAND_NEWER);
        assertThat(replayed.result.total()).as("versions before it").isEqualTo(2);
    }

    @Test
    void garbageThatLayOnTheLogAsTheVersionsWereMadeIsNoDifference() {
        var log = new ArrayList<LogRecord>();
        List<MediaGridVersion> published;
        try (var grid = new Aggregator(WEDNESDAY)) {
            var garbage = "garbage, and more".getBytes(StandardCharsets.UTF_8);
            grid.sendBytes(garbage);
            log.add(new Held(0, key(commands, 0), garbage));
            grid.send(SENT.get(0));
            log.add(new Held(1, key(commands, 0), value(commands, 0)));
            grid.advanceTo(FRIDAY_NOON);
            published = grid.versions();
        }

        assertThat(Replayed.of(log, Replayed.grids(published)).sentences()).isEmpty();
        log.add(new Held(2, key(commands, 0), "garbage again".getBytes(StandardCharsets.UTF_8)));
        assertThat(Replayed.of(log, Replayed.grids(published)).sentences())
                .as("no version says yet that it came like this")
                .containsExactly("grid-commands offset 2 cannot be read: no schema");
    }

    private static Held flipped(Held record, int at, int by) {
        var value = record.value().clone();
        value[at % value.length] ^= (byte) by;
        return new Held(record.offset(), record.key(), value);
    }

    /** Overwrites the first byte of {@code text} in the record at {@code offset}. */
    private static void flip(List<LogRecord> log, int offset, String text, char with) {
        var value = value(log, offset).clone();
        var at = new String(value, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).as(text).isPositive();
        value[at] = (byte) with;
        log.set(offset, new Held(offset, key(log, offset), value));
    }

    private static byte[] key(List<LogRecord> log, int offset) {
        return ((Held) log.get(offset)).key();
    }

    private static byte[] value(List<LogRecord> log, int offset) {
        return ((Held) log.get(offset)).value();
    }
}
