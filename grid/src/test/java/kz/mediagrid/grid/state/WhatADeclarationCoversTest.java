package kz.mediagrid.grid.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.mediagrid.grid.testing.Commands.declare;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.WeekDeclaration;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recomputes the declaration in the outcome of a declared week, as docs/media/canonical-form.md describes. */
class WhatADeclarationCoversTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    private final List<SubmissionOutcome> outcomes = new ArrayList<>();
    private final Grid grid = new Grid(
            new HeapStores(),
            CalendarLog.of(List.of(CalendarInForce.newBuilder()
                    .setVersion(WorkingCalendar.kazakhstan().version())
                    .setText(WorkingCalendar.kazakhstan().text())
                    .build())),
            WeekPolicy.standard(),
            new GatherRule(Duration.ofMinutes(10)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            (topic, key, value) -> collect(value),
            100);

    private long offset;

    WhatADeclarationCoversTest() {
        grid.makeAgain(List::of);
    }

    @Test
    void itListsTheBodysPlannedEventsOfTheWeekInTheOrderOfTheGrid() {
        send(submit("edu-a", on("2026-12-03", 15), NOW));
        send(submit("edu-b", on("2026-12-03", 9), NOW));
        send(submit("edu-c", on("2026-12-01", 18), NOW));
        send(submit("edu-next", on("2026-12-08", 9), NOW));
        send(submit("edu-x-a", on("2026-12-02", 9), NOW));
        send(submit("fin-a", on("2026-12-02", 9), NOW));
        send(submit("edu-gone", on("2026-12-02", 9), NOW));
        send(withdraw("edu-gone", null, NOW));
        send(revise("edu-b", 1, on("2026-12-03", 10), NOW));

        var declared = declaration(declare(stamp("edu", NOW), "2026-W49"));

        assertThat(declared.getEvents())
                .containsExactly(
                        new DeclaredEvent("edu-c", 1), new DeclaredEvent("edu-b", 2), new DeclaredEvent("edu-a", 1));
        assertThat(declared.getEventCount()).isEqualTo(3);
        assertThat(declared.getEventsHash()).isEqualTo(sha256("edu-c 1\nedu-b 2\nedu-a 1\n"));
    }

    @Test
    void itSaysWhoDeclaredAndThatTheWeekIsEmpty() {
        var stamp = Submission.newBuilder(stamp("edu", NOW))
                .setActor("p-17")
                .setActorPost("пресс-секретарь")
                .build();

        var declared = declaration(WeekDeclared.newBuilder(declare(stamp, "2026-W49"))
                .setNoEvents(true)
                .build());

        assertThat(declared.getNoEvents()).isTrue();
        assertThat(declared.getActor()).isEqualTo("p-17");
        assertThat(declared.getActorPost()).isEqualTo("пресс-секретарь");
        assertThat(declared.getEvents()).isEmpty();
        assertThat(declared.getEventsHash()).isEqualTo(sha256(""));
    }

    @Test
    void aRepeatGetsTheDeclarationOfItsTimeAndALaterOneCoversWhatChanged() {
        send(submit("edu-a", on("2026-12-03", 15), NOW));
        var command = declare(stamp("edu", NOW), "2026-W49");
        var first = declaration(command);
        send(revise("edu-a", 1, on("2026-12-03", 16), NOW));

        assertThat(declaration(command)).isEqualTo(first);
        assertThat(declaration(declare(stamp("edu", NOW), "2026-W49")).getEvents())
                .containsExactly(new DeclaredEvent("edu-a", 2));
    }

    @Test
    void moreEventsThanAnOutcomeMayListAreStillCountedAndHashed() {
        var ids = IntStream.range(0, 501).mapToObj("edu-%03d"::formatted).toList();
        ids.forEach(id -> send(submit(id, on("2026-12-03", 15), NOW)));

        var declared = declaration(declare(stamp("edu", NOW), "2026-W49"));

        assertThat(declared.getEvents()).extracting(DeclaredEvent::getEventId).isEqualTo(ids.subList(0, 500));
        assertThat(declared.getEventCount()).isEqualTo(501);
        assertThat(declared.getEventsHash()).isEqualTo(sha256(String.join(" 1\n", ids) + " 1\n"));
    }

    @Test
    void noOtherOutcomeHasADeclaration() {
        send(submit("edu-a", on("2026-12-03", 15), NOW));

        assertThat(outcomes.get(0).getDeclaration()).isNull();
    }

    private static EventDetails on(String date, int hour) {
        return Details.on("Budget vote", LocalDate.parse(date), null, LocalTime.of(hour, 0));
    }

    private static String sha256(String text) {
        return Sha256.hex(Sha256.of(text.getBytes(UTF_8)));
    }

    private WeekDeclaration declaration(WeekDeclared command) {
        send(command);
        return outcomes.get(outcomes.size() - 1).getDeclaration();
    }

    private void send(SpecificRecord command) {
        grid.taking(offset, null, null);
        grid.decide(Command.of(command, offset).orElseThrow());
        grid.passed(offset);
        offset++;
    }

    private void collect(@Nullable SpecificRecord value) {
        if (value instanceof SubmissionOutcome outcome) {
            outcomes.add(outcome);
        }
    }
}
