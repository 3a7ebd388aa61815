package kz.mediagrid.editorpages.ask;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The effect that sending a question would have at this moment.
 *
 * @param bodies the number of the bodies that get the question
 * @param terms the due times, each with the bodies that have it
 * @param byAgreement the bodies whose term begins with their agreement
 * @param ended the bodies that do not exist today
 * @param repeats the same questions that the same bodies got today
 */
record QuestionPreview(
        int bodies, List<SameTerm> terms, List<Wording> byAgreement, List<EndedBody> ended, List<Repeat> repeats) {

    /**
     * The bodies whose answers are due at the same time, for the same reasons.
     *
     * @param why the days of the term, each with its effect and the reason
     */
    record SameTerm(Moment due, List<Wording> why, List<Wording> bodies) {}

    /** @param successor the body that took over; null if there is none */
    record EndedBody(Wording name, @Nullable Wording successor) {}

    /** A question that the body got today, with the same text or a same kind of material. */
    record Repeat(Wording name, Wording subject, Moment at, String number) {}
}
