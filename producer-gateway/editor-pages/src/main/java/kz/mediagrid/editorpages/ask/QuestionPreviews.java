package kz.mediagrid.editorpages.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.ask.QuestionPreview.Repeat;
import kz.mediagrid.gateway.addressee.TermPreviews;
import kz.mediagrid.gateway.addressee.TermPreviews.Addressed;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestBatches;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what sending a question would do: the due times with their reasons, and what was asked of the same bodies today. */
@Component
final class QuestionPreviews {

    private final Directory directory;
    private final RequestBatches batches;
    private final TermStatuses terms;
    private final TermPreviews dues;
    private final MessageSource bundles;

    QuestionPreviews(
            Directory directory, RequestBatches batches, TermStatuses terms, TermPreviews dues, MessageSource bundles) {
        this.directory = directory;
        this.batches = batches;
        this.terms = terms;
        this.dues = dues;
        this.bundles = bundles;
    }

    /** @param requests the requests that sending would make, all received at the same time */
    QuestionPreview of(List<InformationRequest> requests, Locale locale) {
        var reader = Languages.of(locale);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var addressed = new ArrayList<Addressed>();
        var byAgreement = new ArrayList<Wording>();
        for (var request : requests) {
            var due = terms.at(request.owed(), request.receivedAt()).due();
            if (due == null && request.asked().getAddressing() == RequestAddressing.BY_AGREEMENT) {
                byAgreement.add(name(request.addressee(), reader));
            } else {
                addressed.add(
                        new Addressed(request.addressee(), due, request.asked().getSuccessor()));
            }
        }
        return new QuestionPreview(
                requests.size(),
                dues.of(addressed, locale),
                byAgreement,
                requests.stream()
                        .flatMap(request -> repeats(request, dates, reader))
                        .toList());
    }

    private Stream<Repeat> repeats(InformationRequest request, DatesInWords dates, Language reader) {
        return batches.receivedSince(request.addressee(), startOfDay(request.receivedAt())).stream()
                .filter(earlier -> isSame(earlier.asked(), request.asked()))
                .map(earlier -> new Repeat(
                        name(earlier.addressee(), reader),
                        Wording.of(earlier.asked().getSubject(), reader),
                        dates.moment(earlier.receivedAt()),
                        earlier.asked().getBatchId()));
    }

    private static Instant startOfDay(Instant instant) {
        return AlmatyTime.dateOf(instant).atStartOfDay(AlmatyTime.ZONE).toInstant();
    }

    static boolean isSame(InformationRequested earlier, InformationRequested now) {
        return shareWords(earlier.getSubject(), now.getSubject())
                || shareWords(earlier.getText(), now.getText())
                || !Collections.disjoint(earlier.getKinds(), now.getKinds());
    }

    private static boolean shareWords(@Nullable LocalizedText one, @Nullable LocalizedText other) {
        return one != null
                && other != null
                && (isSame(one.getKk(), other.getKk()) || isSame(one.getRu(), other.getRu()));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(folded(one), other == null ? null : folded(other));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private Wording name(String code, Language reader) {
        return Wording.of(directory.nameOf(code), reader);
    }
}
