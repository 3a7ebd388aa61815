package kz.mediagrid.notifier.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.ProofInWords;
import kz.mediagrid.edge.page.StatedProof;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.certificate.Certificates;
import kz.mediagrid.notifier.certificate.SignedCertificate;
import kz.mediagrid.notifier.certificate.WeekCertificate;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OutletDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page that prints the certificate of a week. */
@Component
final class CertificatePages {

    private static final int FIRST = 1;

    private final Certificates certificates;
    private final Deliveries deliveries;
    private final AgencyNames agencies;
    private final MessageSource bundles;

    CertificatePages(Certificates certificates, Deliveries deliveries, AgencyNames agencies, MessageSource bundles) {
        this.certificates = certificates;
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.bundles = bundles;
    }

    /** The page of {@code week}; empty if the week has no version 1. */
    Optional<CertificatePage> page(GridWeek week, Locale locale) {
        var words = new Words(bundles, locale);
        return certificates.of(week).map(signed -> new InWords(words).page(week, signed));
    }

    private static Instant at(DeliveryAttempted attempt) {
        var byTheClock = attempt.getBusinessTime();
        return byTheClock == null ? attempt.getStartedAt() : byTheClock;
    }

    /** The proof of the due time, as the obligation states it. */
    private record Proof(String calendarVersion, boolean provisional, List<Text> lines) implements StatedProof {

        static Proof of(DueProof proof) {
            return new Proof(
                    proof.getCalendarVersion(),
                    proof.getProvisional(),
                    proof.getLines().stream().map(Text::of).toList());
        }
    }

    /** The facts in one reader's words. */
    private final class InWords {

        private final Words words;
        private final DatesInWords dates;
        private final Language reader;

        InWords(Words words) {
            this.words = words;
            this.dates = new DatesInWords(words);
            this.reader = Languages.of(words.locale());
        }

        CertificatePage page(GridWeek week, SignedCertificate signed) {
            WeekCertificate facts = signed.facts();
            var last = facts.last();
            return new CertificatePage(
                    dates.fullWeek(week),
                    body(facts.authorisedBody()),
                    moment(facts.opens()),
                    dates.fullMoment(facts.first().getPublishedAt()),
                    last.getVersion() == 1 ? null : dates.fullMoment(last.getPublishedAt()),
                    facts.owed() == null ? null : term(facts.owed(), facts.sentAt()),
                    facts.dispatch() == null ? null : dispatch(week, facts.dispatch()),
                    signed);
        }

        private CertificatePage.Term term(ObligationChanged owed, @Nullable Instant sentAt) {
            var reason = Wording.ofNullable(owed.getReason(), reader);
            return new CertificatePage.Term(
                    "certificate.state." + owed.getState(),
                    dates.fullUntil(owed.getDueAt()),
                    moment(sentAt),
                    owed.getPreviousDueAt() == null ? null : dates.fullUntil(owed.getPreviousDueAt()),
                    reason == null
                            ? null
                            : new Wording(dates.fullInText(reason.text()), reason.language(), reason.foreign()),
                    new ProofInWords(words).fullLines(Proof.of(owed.getProof())));
        }

        private Wording body(String code) {
            return agencies.nameOf(code).map(name -> Wording.of(name, reader)).orElseGet(() -> Wording.none(reader));
        }

        private CertificatePage.Dispatch dispatch(GridWeek week, GridDispatch sent) {
            var exceptions = rows(week, sent, false);
            var takers = rows(week, sent, true);
            boolean once = sent.getLastAt() == null || sent.getLastAt().equals(sent.getFirstAt());
            return new CertificatePage.Dispatch(
                    sent.getOutlets(),
                    sent.getTried(),
                    sent.getTaken(),
                    moment(sent.getFirstAt()),
                    once ? null : moment(sent.getLastAt()),
                    exceptions,
                    takers,
                    new CertificatePage.Unnamed(
                            sent.getOutlets() - sent.getTaken() - exceptions.size(), sent.getTaken() - takers.size()));
        }

        private List<CertificatePage.Row> rows(GridWeek week, GridDispatch sent, boolean taken) {
            return sent.getNamed().stream()
                    .filter(one -> taken == (one.getOutcome() == DispatchOutcome.TAKEN))
                    .map(one -> row(week, one))
                    .toList();
        }

        private CertificatePage.Row row(GridWeek week, OutletDispatch one) {
            LocalizedText name = one.getName();
            return new CertificatePage.Row(
                    name == null ? Wording.none(reader) : Wording.of(name, reader),
                    "certificate.outcome." + one.getOutcome(),
                    one.getHttpStatus(),
                    moment(one.getAt()),
                    one.getOutcome() == DispatchOutcome.TAKEN ? null : moment(takenLater(week, one.getOutletId())));
        }

        /** The beginning of the attempt at which the outlet took version 1 of the week; null if none of its last attempts is that one. */
        private @Nullable Instant takenLater(GridWeek week, String outletId) {
            return deliveries.attemptsOf(outletId).stream()
                    .filter(attempt -> attempt.getOutcome() == AttemptOutcome.DELIVERED)
                    .filter(attempt -> attempt.getWeek().equals(week.toString()) && attempt.getVersion() == FIRST)
                    .map(CertificatePages::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private @Nullable Moment moment(@Nullable Instant at) {
            return at == null ? null : dates.fullMoment(at);
        }
    }
}
