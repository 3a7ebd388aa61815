package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.RequestTerm;
import org.jspecify.annotations.Nullable;

/**
 * The due time of an obligation, and its proof.
 *
 * @param dueAt the instant at which the obligation becomes overdue
 */
public record DueTimeResponse(Instant dueAt, ProofResponse proof) {

    /**
     * The rule by which a body's terms are counted. It is the rule that {@code term} names. If {@code term} is null or
     * unknown, terms are counted from the day of receipt.
     *
     * @param closingTime the time at which the body closes [local time]; null for the usual time
     */
    public static CountingRule rule(@Nullable RequestTerm term, @Nullable LocalTime closingTime) {
        return Optional.ofNullable(term)
                .flatMap(it -> CountingRule.ofReceipt(it.name(), closingTime))
                .orElseGet(CountingRule::fromDayOfReceipt);
    }

    /** The due time of {@code term}, computed by this gateway. */
    public static DueTimeResponse of(Term term) {
        return new DueTimeResponse(
                term.dueAt(),
                new ProofResponse(
                        LocalTimes.write(term.received()),
                        term.rule().name(),
                        term.calendarVersion(),
                        term.provisional(),
                        lines(term)));
    }

    private static List<Text> lines(Term term) {
        var kk = term.proof(Language.KK);
        var ru = term.proof(Language.RU);
        var en = term.proof(Language.EN);
        return IntStream.range(0, en.size())
                .mapToObj(line -> new Text(kk.get(line), ru.get(line), en.get(line)))
                .toList();
    }

    /**
     * The due time after the term is extended. The new due time is provisional if the old due time is provisional. It
     * is also provisional if {@code until} is in a provisional year or after the calendar's last day.
     *
     * @param until the term's new last day
     */
    public DueTimeResponse extended(LocalDate until, WorkingCalendar calendar) {
        var extension = new Extension(until);
        var lines = new ArrayList<>(proof.lines());
        lines.add(Text.of(extension.text()));
        return new DueTimeResponse(
                extension.dueAt(),
                new ProofResponse(
                        proof.startedAt(),
                        proof.rule(),
                        proof.calendarVersion(),
                        proof.provisional()
                                || until.isAfter(calendar.lastDay())
                                || calendar.day(until).provisional(),
                        lines));
    }

    /** The due time as the obligation engine has reported it. */
    public static DueTimeResponse of(ObligationChanged obligation) {
        return new DueTimeResponse(obligation.getDueAt(), proof(obligation.getProof()));
    }

    private static ProofResponse proof(DueProof proof) {
        return new ProofResponse(
                LocalTimes.write(proof.getStartedAt()),
                proof.getRule(),
                proof.getCalendarVersion(),
                proof.getProvisional(),
                proof.getLines().stream().map(Text::of).toList());
    }
}
