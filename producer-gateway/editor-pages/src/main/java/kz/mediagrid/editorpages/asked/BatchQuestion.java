package kz.mediagrid.editorpages.asked;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A question as all its bodies got it.
 *
 * @param number the number of the batch, for addresses
 * @param text the question in full; null if the subject says all
 * @param kinds the names of the kinds of material that are asked for; empty if any will do
 * @param by the post of the person who asked, or the kind of account
 */
record BatchQuestion(
        String number, Wording subject, @Nullable Wording text, List<String> kinds, Moment at, String by) {}
