package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A message in words.
 *
 * @param subject one line
 * @param plain the text as such
 * @param html the same for those who read HTML; everything in it is escaped
 */
record Letter(String subject, String plain, String html) {

    /** Says the same in Kazakh and then in Russian. */
    static Letter inBoth(Function<Locale, String> subject, Function<Locale, List<String>> lines) {
        var kazakh = lines.apply(Wording.KAZAKH);
        var russian = lines.apply(Wording.RUSSIAN);
        return new Letter(
                subject.apply(Wording.KAZAKH) + " / " + subject.apply(Wording.RUSSIAN),
                String.join("\n", kazakh) + "\n\n---\n\n" + String.join("\n", russian) + "\n",
                "<!DOCTYPE html><html><body>" + part(kazakh, Wording.KAZAKH) + "<hr>" + part(russian, Wording.RUSSIAN)
                        + "</body></html>");
    }

    private static String part(List<String> lines, Locale locale) {
        return lines.stream()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining("", "<div lang=\"" + locale.getLanguage() + "\">", "</div>"));
    }
}
