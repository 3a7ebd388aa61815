package kz.mediagrid.agencypages.request;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.material.LinkedMaterial;
import org.jspecify.annotations.Nullable;

/**
 * A whole request, with all that was said about it.
 *
 * @param successor the body that took over from an addressee that no longer exists; null if there is none
 * @param mayAnswer whether an answer is accepted
 * @param awaitsAgreement whether the term begins with the body's agreement, which is not recorded
 */
record RequestDetail(
        MyRequest row,
        Question question,
        @Nullable Wording successor,
        List<Step> history,
        List<Given> answers,
        List<Said> messages,
        boolean mayAnswer,
        boolean awaitsAgreement) {

    RequestDetail {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        messages = List.copyOf(messages);
    }

    /**
     * The question.
     *
     * @param asker the body that asks
     * @param post the post of the person who asked; null for a program, or if it is unknown
     * @param text the whole question; null if the request has only a subject
     * @param kinds the kinds of material that are asked for; empty for any kind
     */
    record Question(
            Wording asker, @Nullable String post, @Nullable Wording text, List<String> kinds) {

        Question {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * A change of the request.
     *
     * @param kind the kind of change, as a part of a key of words
     * @param until the new due time of an extension; null for all other changes
     * @param reason the reason or the note; null if none was given
     */
    record Step(
            String kind,
            Moment at,
            Wording agency,
            @Nullable String post,
            @Nullable Moment until,
            @Nullable Wording reason) {}

    /**
     * An answer.
     *
     * @param term whether the term was met by it, as a part of a key of words; null if it does not decide that
     */
    record Given(
            Moment at,
            @Nullable String post,
            @Nullable String term,
            @Nullable Wording text,
            List<LinkedMaterial> materials) {}

    /**
     * A message about the request.
     *
     * @param kind the occasion, as a part of a key of words
     */
    record Said(
            String kind,
            Moment at,
            Wording agency,
            @Nullable String post,
            Wording text) {}
}
