package kz.mediagrid.grid.chain;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.mediagrid.grid.testing.Chained;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeekChainTest {

    private final Chained week = new Chained();
    private final MediaGridVersion first = week.next(
            change(ChangeKind.ADDED, entry("edu-1", "2026-12-08").build()),
            change(ChangeKind.ADDED, entry("fin-1", "2026-12-09").build()));
    private final MediaGridVersion second =
            week.next(change(ChangeKind.REMOVED, entry("edu-1", "2026-12-08").build()));
    private final MediaGridVersion third = week.next(change(
            ChangeKind.REVISED,
            entry("fin-1", "2026-12-09").setPlace(text("Алматы", "Алматы")).build()));

    private final WeekChain chain = new WeekChain(new HeapStore<>(), null, null);

    @Test
    void whatWasPublishedIsSound() {
        assertThat(Stream.of(first, second, third).map(chain::take))
                .allSatisfy(checked -> assertThat(checked.orElseThrow().fault()).isNull());
    }

    @Test
    void aVersionInPartsIsCheckedOnceItIsWhole() {
        var changes = first.getChanges();

        assertThat(chain.take(part(first, 1, changes.subList(0, 1)))).isEmpty();
        assertThat(chain.take(part(first, 2, changes.subList(1, 2))))
                .hasValueSatisfying(checked -> assertThat(checked.fault()).isNull());
        assertThat(chain.take(second))
                .hasValueSatisfying(checked -> assertThat(checked.fault()).isNull());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                changed(
                        "changesHash",
                        version -> version.setChanges(List.of(
                                GridChange.newBuilder(version.getChanges().get(0))
                                        .setKind(ChangeKind.CANCELLED)
                                        .build()))),
                changed(
                        "changesHash",
                        version -> version.setChanges(List.of(
                                GridChange.newBuilder(version.getChanges().get(0))
                                        .setChangedFields(List.of("title"))
                                        .build()))),
                changed(
                        "stateHash",
                        version -> version.setChanges(List.of(GridChange.newBuilder(
                                        version.getChanges().get(0))
                                .setEntry(GridEntry.newBuilder(
                                                version.getChanges().get(0).getEntry())
                                        .setTitle(text("Ашылу", "Закрытие"))
                                        .build())
                                .build()))),
                changed("number", version -> version.setVersion(4)),
                changed("previousHash", version -> version.setPreviousHash("0".repeat(64))),
                changed("previousHash", version -> version.setPreviousHash(null)),
                changed("entryCount", version -> version.setEntryCount(2)),
                changed("stateHash", version -> version.setStateHash("0".repeat(64))),
                changed("versionHash", version -> version.setCommandOffset(21)),
                changed("versionHash", version -> version.setCalendarVersion("another")),
                changed("versionHash", version -> version.setCommandsHash("0".repeat(64))),
                changed(
                        "versionHash",
                        version ->
                                version.setPublishedAt(version.getPublishedAt().plusMillis(1))),
                changed("form", version -> version.setCanonicalForm("another")));
    }

    private static Arguments changed(String what, UnaryOperator<MediaGridVersion.Builder> change) {
        return arguments(what, change);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("changes")
    void whateverWasChangedIsFoundAndNamed(String what, UnaryOperator<MediaGridVersion.Builder> change) {
        chain.take(first);
        chain.take(second);

        var broken = change.apply(MediaGridVersion.newBuilder(third)).build();

        var fault = chain.take(broken).orElseThrow().fault();
        assertThat(fault)
                .isEqualTo(new BrokenVersion(
                        "2026-W50",
                        broken.getVersion(),
                        Objects.requireNonNull(fault).why()));
        assertThat(fault.why()).startsWith("its ").contains(what);
    }

    @Test
    void whatFollowsABrokenLinkHangsOnNothing() {
        chain.take(first);
        chain.take(MediaGridVersion.newBuilder(second).setEntryCount(7).build());

        assertThat(chain.take(third).orElseThrow().fault())
                .isEqualTo(new BrokenVersion("2026-W50", 2, "its entryCount should be 1 and is 7"));
    }

    @Test
    void aVersionThatIsLeftOutIsMissed() {
        chain.take(first);

        assertThat(chain.take(third).orElseThrow().fault())
                .isEqualTo(new BrokenVersion("2026-W50", 3, "its number should be 2 and is 3"));
    }

    @Test
    void aPartThatIsLeftOutIsMissed() {
        chain.take(part(first, 1, first.getChanges()));

        assertThat(chain.take(second).orElseThrow().fault())
                .isEqualTo(new BrokenVersion("2026-W50", 2, "a part of it, or of the version before it, is missing"));
    }

    @Test
    void theVersionAfterAMissingPartIsGatheredFromItsFirst() {
        chain.take(part(first, 1, first.getChanges()));
        chain.take(second);

        assertThat(chain.take(part(third, 1, third.getChanges()))).isEmpty();
    }

    private static MediaGridVersion part(MediaGridVersion version, int number, List<GridChange> changes) {
        return MediaGridVersion.newBuilder(version)
                .setPart(number)
                .setParts(2)
                .setChanges(changes)
                .build();
    }
}
