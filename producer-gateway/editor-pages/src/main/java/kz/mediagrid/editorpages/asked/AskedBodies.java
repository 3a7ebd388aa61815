package kz.mediagrid.editorpages.asked;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.asked.AskedBody.Changes;
import kz.mediagrid.editorpages.asked.AskedBody.Extended;
import kz.mediagrid.editorpages.asked.AskedBody.Message;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.Reaches;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.term.DueInWords;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes the requests of a batch to one reader. */
@Component
final class AskedBodies {

    private final Directory directory;
    private final Reaches reaches;
    private final TermStatuses terms;
    private final BusinessClock clock;
    private final MessageSource bundles;

    AskedBodies(Directory directory, Reaches reaches, TermStatuses terms, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.reaches = reaches;
        this.terms = terms;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The bodies: first those that ask back or are overdue, then those that are waited for, then the others; each sorted by name. */
    List<AskedBody> of(List<InformationRequest> requests, Locale locale) {
        var describing = new Describing(new Words(bundles, locale));
        return requests.stream()
                .map(describing::body)
                .sorted(Comparator.comparing(AskedBodies::rank)
                        .thenComparing(AlphabeticalOrder.by(body -> body.name().text())))
                .toList();
    }

    private static int rank(AskedBody body) {
        return body.isAsking() || body.state() == AskedState.OVERDUE
                ? 0
                : body.state().isOpen() ? 1 : 2;
    }

    private final class Describing {

        private final Words words;
        private final DatesInWords dates;
        private final Language reader;

        private Describing(Words words) {
            this.words = words;
            this.dates = new DatesInWords(words);
            this.reader = Languages.of(words.locale());
        }

        private AskedBody body(InformationRequest request) {
            var status = terms.now(request.owed());
            var due = Optional.ofNullable(DueInWords.of(status, clock, words));
            return new AskedBody(
                    request.id(),
                    name(request.addressee()),
                    AskedState.of(request, status),
                    due.map(DueInWords::until).orElse(null),
                    due.map(DueInWords::why).orElse(List.of()),
                    request.answers().stream().map(this::answer).toList(),
                    changes(request),
                    reaches.of(request.addressee(), request.asked().getSuccessor(), reader));
        }

        private AskedAnswer answer(RequestAnswered answer) {
            return new AskedAnswer(
                    at(answer.getSubmission()),
                    answer.getSubmission().getActorPost(),
                    Wording.ofNullable(answer.getText(), reader),
                    answer.getMaterials().stream().map(this::link).toList());
        }

        private AskedAnswer.Link link(Material material) {
            return new AskedAnswer.Link(
                    Wording.of(material.getTitle(), reader),
                    words.say("material.kind."
                            + AddMaterial.Kind.of(material.getKind()).orElse(AddMaterial.Kind.OTHER)),
                    FileInWords.ofNullable(material, words),
                    CheckedLink.web(material.getUrl()),
                    material.getForMedia());
        }

        private Changes changes(InformationRequest request) {
            var counting = terms.extensions(request.owed());
            var agreement = request.agreement();
            var cancellation = request.cancellation();
            var extensions = request.extensions();
            return new Changes(
                    IntStream.range(0, extensions.size())
                            .mapToObj(i ->
                                    extended(extensions.get(i), counting.get(i).counts()))
                            .toList(),
                    agreement == null ? null : at(agreement.getSubmission()),
                    cancellation == null ? null : at(cancellation.getSubmission()),
                    cancellation == null ? null : Wording.ofNullable(cancellation.getReason(), reader),
                    request.messages().stream()
                            .map(message -> new Message(
                                    at(message.getSubmission()),
                                    message.getKind().name(),
                                    Wording.of(message.getText(), reader)))
                            .toList(),
                    TermAction.isAsking(request));
        }

        private Extended extended(RequestExtended extension, boolean counts) {
            return new Extended(
                    at(extension.getSubmission()),
                    dates.fullUntil(new Extension(extension.getUntil()).dueAt()),
                    Wording.of(extension.getReason(), reader),
                    counts);
        }

        private Moment at(Submission stamp) {
            return dates.fullMoment(stamp.getReceivedAt());
        }

        private Wording name(String code) {
            return Wording.of(directory.nameOf(code), reader);
        }
    }
}
