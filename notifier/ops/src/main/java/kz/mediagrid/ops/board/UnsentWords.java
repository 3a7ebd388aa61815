package kz.mediagrid.ops.board;

import java.util.Set;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.watch.view.UnsentReason;
import kz.mediagrid.watch.view.UnsentReason.Stated;
import org.jspecify.annotations.Nullable;

/**
 * The reason for which a message was not sent, in words.
 *
 * @param text the reason in the language of the page; null if it was worded by an earlier build
 * @param quoted the words of the mail server, the technical cause, or the sentence of an earlier build, in English; null if there are none
 */
record UnsentWords(@Nullable String text, @Nullable String quoted) {

    private static final Set<UnsentReason> QUOTING = Set.of(
            UnsentReason.NOT_COMPOSED, UnsentReason.REFUSED, UnsentReason.NOT_NOW, UnsentReason.NO_MAIL_ACCEPTED);

    static UnsentWords of(String why, Words words) {
        return UnsentReason.of(why).map(stated -> of(stated, words)).orElseGet(() -> new UnsentWords(null, why));
    }

    private static UnsentWords of(Stated stated, Words words) {
        var text = words.say("ops.unsent." + stated.reason(), stated.values().toArray());
        return new UnsentWords(
                text, QUOTING.contains(stated.reason()) ? stated.values().get(0) : null);
    }
}
