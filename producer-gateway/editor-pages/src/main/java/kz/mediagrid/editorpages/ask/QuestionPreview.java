package kz.mediagrid.editorpages.ask;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.addressee.TermPreview;

/**
 * The effect that sending a question would have at this moment.
 *
 * @param bodies the number of the bodies that get the question
 * @param dues the due times, and the bodies that do not exist today
 * @param byAgreement the bodies whose term begins with their agreement
 * @param repeats the same questions that the same bodies got today
 */
record QuestionPreview(int bodies, TermPreview dues, List<Wording> byAgreement, List<Repeat> repeats) {

    /** A question that the body got today, with the same text or a same kind of material. */
    record Repeat(Wording name, Wording subject, Moment at, String number) {}
}
