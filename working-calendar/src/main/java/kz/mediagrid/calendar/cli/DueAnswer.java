package kz.mediagrid.calendar.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.Statement;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.TermDay;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekSchedule;

/**
 * A due time with its proof.
 *
 * @param due the due time as text
 * @param startedAt the start of the term
 * @param rule the name of the counting rule; for a week, the name of the due time, such as {@code submissionDue}.
 *     Records of obligations use the same names
 * @param days the days of the proof
 * @param lines the proof in words
 */
record DueAnswer(
        DueKind kind,
        String due,
        Instant dueAt,
        Instant startedAt,
        String rule,
        String calendarVersion,
        List<Day> days,
        Function<Language, List<String>> lines) {

    /** A day of the proof, with its role and reason. */
    record Day(LocalDate date, String role, Statement reason, boolean working, boolean provisional) {

        static Day of(TermDay day) {
            return new Day(
                    day.day().date(),
                    day.role().name(),
                    day.day().explanation(),
                    day.day().working(),
                    day.day().provisional());
        }

        Json json() {
            return Json.object()
                    .with("date", date.toString())
                    .with("role", role)
                    .with("working", working)
                    .with("provisional", provisional)
                    .with(
                            "reason",
                            Json.object()
                                    .with("kk", reason.kk())
                                    .with("ru", reason.ru())
                                    .with("en", reason.en())
                                    .json())
                    .json();
        }
    }

    static DueAnswer of(DueKind kind, Term term) {
        return new DueAnswer(
                kind,
                term.due(),
                term.dueAt(),
                term.received(),
                term.rule().name(),
                term.calendarVersion(),
                term.days().stream().map(Day::of).toList(),
                term::proof);
    }

    /**
     * The due time {@code instant} of {@code week}. The reason of {@code instant} names the days that were not counted.
     */
    static DueAnswer of(DueKind kind, WeekSchedule week, WeekInstant instant) {
        var lastDay = AlmatyTime.dateOf(instant.at().minusMillis(1));
        return new DueAnswer(
                kind,
                instant.written(),
                instant.at(),
                week.collectingOpens().at(),
                instant.name().toString(),
                week.calendarVersion(),
                List.of(new Day(lastDay, TermDay.Role.DUE.name(), instant.reason(), true, instant.provisional())),
                language -> week.proof(instant, language));
    }

    List<String> lines(Language language) {
        return Stream.concat(Stream.of("due " + due), lines.apply(language).stream())
                .toList();
    }

    Json json() {
        return Json.object()
                .with("kind", kind.name())
                .with("due", due)
                .with("dueAt", dueAt.toString())
                .with("startedAt", startedAt.toString())
                .with("rule", rule)
                .with("calendarVersion", calendarVersion)
                .with("provisional", days.stream().anyMatch(Day::provisional))
                .with("proof", Json.array(days.stream().map(Day::json).toList()))
                .json();
    }
}
