package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail's text.
 *
 * @param subject the subject in one line
 * @param plain the plain text
 * @param html the same text in HTML, with all special characters escaped
 */
record MailText(String subject, String plain, String html) {

    /** Writes the subject and the lines in Kazakh, then in Russian. */
    static MailText inBoth(Function<Locale, String> subject, Function<Locale, List<String>> lines) {
        var kazakh = lines.apply(MailWords.KAZAKH);
        var russian = lines.apply(MailWords.RUSSIAN);
        return new MailText(
                subject.apply(MailWords.KAZAKH) + " / " + subject.apply(MailWords.RUSSIAN),
                String.join("\n", kazakh) + "\n\n---\n\n" + String.join("\n", russian) + "\n",
                "<!DOCTYPE html><html><body>" + part(kazakh, MailWords.KAZAKH) + "<hr>"
                        + part(russian, MailWords.RUSSIAN) + "</body></html>");
    }

    private static String part(List<String> lines, Locale locale) {
        return lines.stream()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining("", "<div lang=\"" + locale.getLanguage() + "\">", "</div>"));
    }
}
