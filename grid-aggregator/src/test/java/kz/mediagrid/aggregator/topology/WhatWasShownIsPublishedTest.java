package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** An order that names what was shown publishes exactly that, or nothing. */
class WhatWasShownIsPublishedTest {

    private static final String WEEK = "2026-W49";

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Provide
    Arbitrary<String> weeks() {
        return Arbitraries.of("2026-W48", WEEK, "2026-W50", "2026-W51");
    }

    @Property(tries = 200)
    @ManyTries
    void whateverComesBetween(
            @ForAll("histories") List<Step> history,
            @ForAll @IntRange(max = 3) int between,
            @ForAll("weeks") String week) {
        try (var grid = new Aggregator(Histories.START)) {
            var play = new HistoryPlay(grid);
            var topics = new FollowedGrid(grid);
            var last = Math.max(0, history.size() - between);
            history.subList(0, last).forEach(play::play);
            var shown = topics.next(week);
            var changes = topics.changes(shown);
            history.subList(last, history.size()).forEach(play::play);
            var then = topics.next(week);

            var outcome = grid.send(shownOrder(grid, week, shown));
            grid.look();

            var isSame = shown.fingerprint().equals(then.fingerprint());
            Statistics.collect(reason(outcome), isSame, changes.isEmpty());
            if (outcome.getVerdict() == Verdict.ACCEPTED) {
                assertThat(isSame).isTrue();
                assertThat(published(grid, outcome))
                        .containsExactlyInAnyOrderElementsOf(changes.stream()
                                .map(WhatWasShownIsPublishedTest::line)
                                .toList());
            } else {
                assertThat(reason(outcome))
                        .isEqualTo(
                                isSame
                                                || topics.changes(then).isEmpty()
                                                        && reason(outcome) != RefusalReason.SHOWN_OUTDATED
                                        ? RefusalReason.NOTHING_TO_PUBLISH
                                        : RefusalReason.SHOWN_OUTDATED);
            }
        }
    }

    @Example
    void anOrderAfterALaterDecisionIsRefusedAndPublishesNothing() {
        try (var grid = new Aggregator(Histories.START)) {
            grid.send(submit("edu-1", on("Meeting", "2026-12-03"), Histories.START));
            var topics = new FollowedGrid(grid);
            var shown = topics.next(WEEK);
            grid.send(Commands.decide(Commands.stamp("maidd", Histories.START), "edu-1", EditorialDecision.FEATURE));

            var outcome = grid.send(shownOrder(grid, WEEK, shown));

            assertThat(reason(outcome)).isEqualTo(RefusalReason.SHOWN_OUTDATED);
            assertThat(outcome.getRefusal().getField()).isEqualTo("/shown");
            assertThat(grid.versions()).isEmpty();
            assertThat(grid.send(shownOrder(grid, WEEK, topics.next(WEEK))).getVerdict())
                    .isEqualTo(Verdict.ACCEPTED);
            assertThat(grid.versions()).hasSize(1);
        }
    }

    @Example
    void theSecondOfTwoOrdersHasNothingToPublish() {
        try (var grid = new Aggregator(Histories.START)) {
            grid.send(submit("edu-1", on("Meeting", "2026-12-03"), Histories.START));
            var shown = new FollowedGrid(grid).next(WEEK);
            grid.send(shownOrder(grid, WEEK, shown));

            var second = grid.send(shownOrder(grid, WEEK, shown));

            assertThat(reason(second)).isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
            assertThat(grid.versions()).hasSize(1);
        }
    }

    @Example
    void aCancelledEventIsAmongTheChangesWithItsFormerEntry() {
        try (var grid = new Aggregator(Histories.START)) {
            grid.send(submit("edu-1", on("Meeting", "2026-12-03"), Histories.START));
            grid.send(order(WEEK, Histories.START));
            grid.look();
            var topics = new FollowedGrid(grid);
            topics.next(WEEK);
            grid.send(withdraw(Commands.stamp("edu", Histories.START), "edu-1", null, "storm"));

            var changes = topics.changes(topics.next(WEEK));

            assertThat(changes).hasSize(1);
            assertThat(changes.get(0).kind().name()).isEqualTo("CANCELLED");
            assertThat(Objects.requireNonNull(changes.get(0).before()).getPublicReason())
                    .isNull();
            assertThat(changes.get(0).entry().getPublicReason().getRu()).isEqualTo("storm");
        }
    }

    private static GridPublicationOrdered shownOrder(Aggregator grid, String week, NextVersion shown) {
        return GridPublicationOrdered.newBuilder(order(week, grid.now()))
                .setShown(shown.fingerprint())
                .build();
    }

    private static RefusalReason reason(SubmissionOutcome outcome) {
        return outcome.getRefusal() == null
                ? RefusalReason.UNKNOWN
                : outcome.getRefusal().getReason();
    }

    private static List<String> published(Aggregator grid, SubmissionOutcome order) {
        return grid.versions().stream()
                .filter(version -> version.getCommandOffset() == order.getCommandOffset()
                        && version.getCause().name().equals("ORDER"))
                .flatMap(version -> version.getChanges().stream())
                .map(change -> change.getKind() + " " + change.getEventId() + " " + change.getChangedFields() + " "
                        + change.getEntry())
                .toList();
    }

    private static String line(EntryChange change) {
        return change.kind() + " " + change.eventId() + " " + change.changedFields() + " " + change.after();
    }
}
