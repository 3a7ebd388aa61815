package kz.mediagrid.agencypages.week;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.draft.SentDrafts;
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
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
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
    private final Directory directory;
    private final MessageSource bundles;

    SendPages(SentDrafts sends, SubmissionView submissions, Directory directory, MessageSource bundles) {
        this.sends = sends;
        this.submissions = submissions;
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
     * @param eventId the id of the event; null if there is no such event
     * @param state {@code WAITING}, {@code ACCEPTED}, {@code REFUSED}, or {@code INTERRUPTED} if the log does not have the submission
     * @param late whether the event was accepted as late
     * @param refusal the reason of the refusal, in the reader's language
     */
    record Line(
            Wording title,
            @Nullable String eventId,
            String state,
            boolean late,
            @Nullable String refusal,
            String number) {}

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
        var lines = sent.getDrafts().stream()
                .map(draft -> line(draft, words, locale))
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
                lines.stream().filter(line -> line.state().equals("WAITING")).count()));
        return new ModelAndView("agency/send", content);
    }

    private Line line(SentDraft draft, Words words, Locale locale) {
        var receipt = submissions.receipt(draft.getSubmissionId());
        var refused = receipt.map(Receipt::refusal);
        return new Line(
                Wording.of(draft.getTitle(), Languages.of(locale)),
                receipt.map(Receipt::eventId).filter(id -> refused.isEmpty()).orElse(null),
                receipt.map(Receipt::state).map(SendPages::named).orElse("INTERRUPTED"),
                receipt.map(Receipt::late).orElse(false),
                refused.map(why -> words.say("refused." + why.reason())).orElse(null),
                draft.getSubmissionId());
    }

    private static String named(Receipt.State state) {
        return switch (state) {
            case RECEIVED -> "WAITING";
            case ACCEPTED -> "ACCEPTED";
            case REFUSED -> "REFUSED";
        };
    }
}
