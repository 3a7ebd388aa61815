package kz.mediagrid.agencypages.week;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.SentDrafts;
import kz.mediagrid.agencypages.form.DraftStatus;
import kz.mediagrid.agencypages.week.WeekPage.When;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.SentDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the receipts of sends: which events a body sent together, and how each stands. */
@Component
final class SendPages {

    private final SentDrafts sends;
    private final SubmissionView submissions;
    private final PlannedEventView events;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final Directory directory;
    private final MessageSource bundles;

    SendPages(
            SentDrafts sends,
            SubmissionView submissions,
            PlannedEventView events,
            Drafts drafts,
            DraftWriter writer,
            Directory directory,
            MessageSource bundles) {
        this.sends = sends;
        this.submissions = submissions;
        this.events = events;
        this.drafts = drafts;
        this.writer = writer;
        this.directory = directory;
        this.bundles = bundles;
    }

    /**
     * One send in the list of a week.
     *
     * @param post the post of the person who sent the events; null if it is unknown
     */
    record Row(String id, Moment at, @Nullable String post, int count) {}

    /**
     * One event of a send.
     *
     * @param filed the event as it is now; null if the submission was not accepted
     * @param late whether the event was accepted as late
     * @param refusal the reason of the refusal, in the reader's language
     */
    record Line(
            Wording title,
            @Nullable Filed filed,
            DraftStatus state,
            boolean late,
            @Nullable String refusal,
            String number) {}

    /**
     * An event that was accepted.
     *
     * @param changed whether the event changed since it was sent
     */
    record Filed(String id, When when, boolean changed) {}

    /** The body's sends for the week, the newest first. */
    List<Row> of(GridWeek week, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return sends.of(by.agency(), week.toString()).stream()
                .map(sent -> row(sent, dates))
                .toList();
    }

    private static Row row(DraftsSent sent, DatesInWords dates) {
        return new Row(
                sent.getSendId(),
                dates.fullMoment(sent.getSentAt()),
                sent.getActorPost(),
                sent.getDrafts().size());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the body has no such send for the week */
    ModelAndView page(GridWeek week, String id, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var sent = sends.find(by.agency(), week.toString(), id)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("send.unknown")));
        var flying = drafts.of(by.agency(), week.toString()).stream()
                .filter(writer::isBeingSent)
                .map(Draft::getSubmissionId)
                .collect(Collectors.toSet());
        var lines = sent.getDrafts().stream()
                .map(draft -> line(draft, flying.contains(draft.getSubmissionId()), words, locale))
                .toList();
        var content = new HashMap<String, Object>(Map.of(
                "week",
                dates.fullWeek(week),
                "agency",
                Wording.of(directory.nameOf(by.agency()), Languages.of(locale)),
                "send",
                row(sent, dates),
                "lines",
                lines,
                "waiting",
                lines.stream()
                        .filter(line -> line.state() == DraftStatus.WAITING)
                        .count()));
        return new ModelAndView("agency/send", content);
    }

    /** @param flying whether the submission may still come to the log */
    private Line line(SentDraft draft, boolean flying, Words words, Locale locale) {
        var receipt = submissions.receipt(draft.getSubmissionId());
        return new Line(
                Wording.of(draft.getTitle(), Languages.of(locale)),
                receipt.filter(it -> it.state() == Receipt.State.ACCEPTED)
                        .flatMap(it -> filed(it, new DatesInWords(words)))
                        .orElse(null),
                receipt.map(Receipt::state)
                        .map(DraftStatus::of)
                        .orElse(flying ? DraftStatus.WAITING : DraftStatus.INTERRUPTED),
                receipt.map(Receipt::late).orElse(false),
                receipt.map(Receipt::refusal)
                        .map(why -> words.say("refused." + why.reason()))
                        .orElse(null),
                draft.getSubmissionId());
    }

    private Optional<Filed> filed(Receipt receipt, DatesInWords dates) {
        return Optional.ofNullable(receipt.eventId())
                .flatMap(events::find)
                .map(event -> new Filed(
                        event.getEventId(),
                        When.of(event, dates),
                        !Objects.equals(event.getRevision(), receipt.revision())));
    }
}
