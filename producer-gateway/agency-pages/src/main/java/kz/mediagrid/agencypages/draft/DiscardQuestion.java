package kz.mediagrid.agencypages.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import org.springframework.web.servlet.ModelAndView;

/** Asks whether a draft is to be discarded: its button stands beside the one that sends it, and a discarded draft is gone. */
public final class DiscardQuestion {

    private static final String TITLE = "title";

    private DiscardQuestion() {}

    /**
     * The page that asks.
     *
     * @param address the address of the draft's form
     * @param concerned the subject of the draft
     * @param sent the fields of the form, which it has again if the person goes back
     */
    public static ModelAndView page(String address, Wording concerned, Map<String, String> sent, Words words) {
        var fields = new TreeMap<>(sent);
        // The form of the question has a token of its own.
        fields.remove("_csrf");
        return new Confirmation(
                        words.say("draft.discard.sure"),
                        words.say("draft.discard.effect"),
                        List.of(concerned),
                        words.say("draft.discard"),
                        address,
                        fields,
                        "reason")
                .page();
    }

    /** The page that asks about the draft of an event, whose title is among the fields. */
    public static ModelAndView ofEvent(String address, Map<String, String> sent, Words words) {
        var none = Wording.none(Languages.of(words.locale()));
        var title = Stream.of(none.language(), "kk", "ru", "en")
                .map(language -> new Wording(
                        sent.getOrDefault(TITLE + "." + language, ""), language, !language.equals(none.language())))
                .filter(typed -> !typed.text().isBlank())
                .findFirst();
        return page(address, title.orElse(none), sent, words);
    }
}
