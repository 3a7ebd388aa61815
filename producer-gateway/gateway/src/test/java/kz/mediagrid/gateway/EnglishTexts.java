package kz.mediagrid.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Resolves the sentences of a problem in English, as a client that names no language gets them. */
public final class EnglishTexts {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private EnglishTexts() {}

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "edge-templates/page/problems", "accounts-templates/accounts/problems", "gateway-templates/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    public static String reason(RequestProblem problem) {
        return sentence(problem.text());
    }

    /** The faults, each as in {@code /until: This is required.} */
    public static List<String> faults(RequestProblem problem) {
        return problem.faults().stream()
                .map(fault -> fault.pointer() + ": " + sentence(fault.text()))
                .toList();
    }

    private static String sentence(ProblemText text) {
        return TEXTS.getMessage(text, Locale.ENGLISH);
    }
}
