package kz.mediagrid.edge.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page behind the {@code type} of each problem document (RFC 9457, section 3.1.1), and the list of them all. */
@Controller
final class ProblemTypePages {

    private static final String PAGE = "page/problem-types";

    /** A name of HTTP or of a document in a Kazakh or Russian sentence: its only words in Latin letters. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9/-]+");

    private final MessageSource texts;

    ProblemTypePages(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A row of the list.
     *
     * @param type the address of the kind's page, which is the {@code type} of its documents
     * @param status the HTTP status of its answers
     * @param title the kind of problem in words
     * @param remedy the next step of the caller in one or two sentences
     */
    record Row(String type, int status, List<Part> title, List<Part> remedy) {}

    /**
     * A part of a sentence.
     *
     * @param isName whether it is a name in Latin letters in a sentence of another script, which a screen reader has to be told
     */
    record Part(String text, boolean isName) {}

    @GetMapping(ProblemKind.TYPES)
    ModelAndView all(Locale language) {
        var rows =
                Stream.of(ProblemKind.values()).map(kind -> row(kind, language)).toList();
        return new ModelAndView(PAGE, Map.of("all", rows, "lead", parts("problem.types.lead", language)));
    }

    @GetMapping(ProblemKind.TYPES + "/{name}")
    ModelAndView one(@PathVariable String name, Locale language) {
        var one = Stream.of(ProblemKind.values())
                .filter(kind -> kind.type().toString().equals(ProblemKind.TYPES + "/" + name))
                .findFirst()
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty")));
        return new ModelAndView(PAGE, Map.of("one", row(one, language)));
    }

    private Row row(ProblemKind kind, Locale language) {
        return new Row(
                kind.type().toString(),
                kind.status().value(),
                parts("problem.title." + kind, language),
                parts("problem.do." + kind, language));
    }

    private List<Part> parts(String key, Locale language) {
        var sentence = texts.getMessage(key, null, language);
        if (language.getLanguage().equals("en")) {
            return List.of(new Part(sentence, false));
        }
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var name : NAME.matcher(sentence).results().toList()) {
            parts.add(new Part(sentence.substring(end, name.start()), false));
            parts.add(new Part(name.group(), true));
            end = name.end();
        }
        parts.add(new Part(sentence.substring(end), false));
        return parts;
    }
}
