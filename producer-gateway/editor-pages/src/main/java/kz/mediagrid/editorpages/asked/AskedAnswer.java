package kz.mediagrid.editorpages.asked;

import java.util.List;
import kz.mediagrid.edge.page.FileInWords;
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
     * @param file the type and the size; null for a link that nobody fetched
     * @param url the address; null if the log has one that no browser should open
     * @param forMedia whether the media may see it
     */
    record Link(
            Wording title,
            String kind,
            @Nullable FileInWords file,
            @Nullable String url,
            boolean forMedia) {

        /** The kind, and of a file its type and its size. Templates call this. */
        public String described() {
            return file == null ? kind : kind + ", " + file.text();
        }
    }
}
