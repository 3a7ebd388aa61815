package kz.mediagrid.agencypages.request;

import java.util.Locale;
import kz.mediagrid.agencypages.request.MyRequests.Termed;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.InformationRequest.State;
import kz.mediagrid.gateway.term.DueInWords;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a request for the people of its addressee: how it stands, until when it is due, and why. */
@Component
final class RequestRows {

    /** The length to which a list cuts the question [characters]. */
    private static final int BEGINNING = 200;

    private final BusinessClock clock;
    private final MessageSource bundles;

    RequestRows(BusinessClock clock, MessageSource bundles) {
        this.clock = clock;
        this.bundles = bundles;
    }

    MyRequest of(Termed termed, Locale locale) {
        var request = termed.request();
        var reader = Languages.of(locale);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var text = Wording.ofNullable(request.asked().getText(), reader);
        return new MyRequest(
                request.id(),
                Wording.of(request.asked().getSubject(), reader),
                text == null ? null : shortened(text),
                dates.fullMoment(request.receivedAt()),
                state(request, termed.status()),
                DueInWords.of(termed.status(), clock, words),
                request.answeredAt().map(dates::fullMoment).orElse(null));
    }

    private static Wording shortened(Wording text) {
        var words = text.text();
        return words.codePointCount(0, words.length()) <= BEGINNING
                ? text
                : new Wording(
                        words.substring(0, words.offsetByCodePoints(0, BEGINNING - 1)) + "…",
                        text.language(),
                        text.foreign());
    }

    /** The state of the request: that of its term, if one runs, or else the reason why none does. */
    private static String state(InformationRequest request, TermStatus status) {
        if (request.state() == State.CANCELLED) {
            return "CANCELLED";
        }
        var term = status.term();
        if (term != null) {
            return term.name();
        }
        if (request.state() == State.ANSWERED) {
            return "ANSWERED";
        }
        return MyRequests.awaitsAgreement(request) ? "BY_AGREEMENT" : "NO_TERM";
    }
}
