package kz.mediagrid.editorpages.asked;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a body, in the reader's language.
 *
 * @param post the post of the person who answered; null for a program, or if it is unknown
 * @param text the answer in words; null if it has materials alone
 */
record AskedAnswer(
        Moment at, @Nullable String post, @Nullable Wording text, List<Link> materials) {

    /**
     * A material of an answer.
     *
     * @param kind the name of its kind
     * @param url the address; null if the log has one that no browser should open
     * @param forMedia whether the media may see it
     */
    record Link(Wording title, String kind, @Nullable String url, boolean forMedia) {}
}
