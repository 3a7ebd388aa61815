package kz.mediagrid.gateway.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclaration;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekDeclarationsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final WeekDeclarations declarations = new WeekDeclarations(new HeapStores());

    @Test
    void eachBodyHasItsLastDeclarationOfEachWeek() {
        declarations.apply(outcome("edu", "2026-W49", 3, declaration(1)));
        declarations.apply(outcome("edu", "2026-W49", 7, declaration(2)));
        declarations.apply(outcome("edu", "2026-W50", 8, declaration(3)));

        assertThat(declarations.last("edu", "2026-W49"))
                .contains(new DeclaredWeek(
                        "submission-7",
                        NOW,
                        "пресс-секретарь",
                        false,
                        1,
                        List.of(new DeclaredEvent("edu-1", 2)),
                        "hash-2"));
        assertThat(declarations.last("edu", "2026-W50"))
                .map(DeclaredWeek::eventsHash)
                .contains("hash-3");
        assertThat(declarations.last("fin", "2026-W49")).isEmpty();
    }

    @Test
    void theOutcomeOfARepeatedSubmissionIsNoLaterDeclaration() {
        declarations.apply(outcome("edu", "2026-W49", 3, declaration(1)));
        declarations.apply(outcome("edu", "2026-W49", 7, declaration(2)));
        declarations.apply(outcome("edu", "2026-W49", 3, declaration(1)));

        assertThat(declarations.last("edu", "2026-W49"))
                .map(DeclaredWeek::submissionId)
                .contains("submission-7");
    }

    @Test
    void outcomesWithoutADeclarationAreIgnored() {
        declarations.apply(outcome("edu", "2026-W49", 3, null));

        assertThat(declarations.last("edu", "2026-W49")).isEmpty();
        assertThat(declarations.awaitVisible(outcome("edu", "2026-W49", 3, null), LONG))
                .isCompleted();
    }

    @Test
    void whoDeclaredWaitsUntilTheDeclarationIsShown() {
        var declared = outcome("edu", "2026-W49", 3, declaration(1));
        var waiting = declarations.awaitVisible(declared, LONG);
        assertThat(waiting).isNotDone();

        declarations.apply(declared);

        assertThat(waiting).isCompleted();
    }

    private static WeekDeclaration declaration(int revision) {
        return WeekDeclaration.newBuilder()
                .setNoEvents(false)
                .setActor("p-1")
                .setActorPost("пресс-секретарь")
                .setEvents(List.of(new DeclaredEvent("edu-1", revision)))
                .setEventCount(1)
                .setEventsHash("hash-" + revision)
                .build();
    }

    private static SubmissionOutcome outcome(
            String agency, String week, long offset, @Nullable WeekDeclaration declaration) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("submission-" + offset)
                .setRequestId("request-" + offset)
                .setAgencyCode(agency)
                .setCommand("WeekDeclared")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(NOW)
                .setCommandOffset(offset)
                .setWeeks(List.of(week))
                .setDeclaration(declaration)
                .build();
    }
}
