package kz.mediagrid.agencypages.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.agencypages.request.MyRequests.Termed;
import kz.mediagrid.agencypages.request.RequestDetail.Given;
import kz.mediagrid.agencypages.request.RequestDetail.Question;
import kz.mediagrid.agencypages.request.RequestDetail.Said;
import kz.mediagrid.agencypages.request.RequestDetail.Step;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.material.LinkedMaterial;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.InformationRequest.State;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a whole request for the people of its addressee. */
@Component
final class RequestDetails {

    private final RequestRows rows;
    private final Directory directory;
    private final MessageSource bundles;

    RequestDetails(RequestRows rows, Directory directory, MessageSource bundles) {
        this.rows = rows;
        this.directory = directory;
        this.bundles = bundles;
    }

    RequestDetail of(Termed termed, Locale locale) {
        var request = termed.request();
        var asked = request.asked();
        var stamp = asked.getSubmission();
        var worded = new Worded(locale);
        var successor = asked.getSuccessor();
        return new RequestDetail(
                rows.of(termed, locale),
                new Question(
                        worded.agency(stamp.getAgencyCode()),
                        stamp.getActorPost(),
                        worded.text(asked.getText()),
                        asked.getKinds().stream()
                                .flatMap(kind -> AddMaterial.Kind.of(kind).stream())
                                .map(Enum::name)
                                .toList()),
                successor == null ? null : worded.agency(successor),
                worded.history(request),
                worded.answers(termed),
                request.messages().stream()
                        .map(one -> worded.message(one.getKind().name(), one.getSubmission(), one.getText()))
                        .toList(),
                request.state() != State.CANCELLED,
                MyRequests.awaitsAgreement(request));
    }

    private final class Worded {

        private final Locale locale;
        private final Words words;
        private final DatesInWords dates;

        private Worded(Locale locale) {
            this.locale = locale;
            this.words = new Words(bundles, locale);
            this.dates = new DatesInWords(words);
        }

        private Wording agency(String code) {
            return Wording.of(directory.nameOf(code), Languages.of(locale));
        }

        private @Nullable Wording text(@Nullable LocalizedText text) {
            return Wording.ofNullable(text, Languages.of(locale));
        }

        private Moment at(Submission stamp) {
            return dates.fullMoment(stamp.getReceivedAt());
        }

        private List<Step> history(InformationRequest request) {
            var steps = new ArrayList<Step>();
            Optional.ofNullable(request.agreement())
                    .ifPresent(it -> steps.add(step("AGREED", it.getSubmission(), null, it.getNote())));
            request.extensions()
                    .forEach(it -> steps.add(step(
                            "EXTENDED",
                            it.getSubmission(),
                            dates.fullUntil(new Extension(it.getUntil()).dueAt()),
                            it.getReason())));
            Optional.ofNullable(request.cancellation())
                    .ifPresent(it -> steps.add(step("CANCELLED", it.getSubmission(), null, it.getReason())));
            return steps;
        }

        private Step step(String kind, Submission stamp, @Nullable Moment until, @Nullable LocalizedText reason) {
            return new Step(kind, at(stamp), agency(stamp.getAgencyCode()), stamp.getActorPost(), until, text(reason));
        }

        /** The first answer alone decides whether the term was met. */
        private List<Given> answers(Termed termed) {
            var term = termed.status().term();
            var given = new ArrayList<Given>();
            for (var answer : termed.request().answers()) {
                given.add(new Given(
                        at(answer.getSubmission()),
                        answer.getSubmission().getActorPost(),
                        given.isEmpty() && term != null ? term.name() : null,
                        text(answer.getText()),
                        answer.getMaterials().stream()
                                .map(material -> LinkedMaterial.of(material, words))
                                .toList()));
            }
            return given;
        }

        private Said message(String kind, Submission stamp, LocalizedText text) {
            return new Said(
                    kind,
                    at(stamp),
                    agency(stamp.getAgencyCode()),
                    stamp.getActorPost(),
                    Wording.of(text, Languages.of(locale)));
        }
    }
}
