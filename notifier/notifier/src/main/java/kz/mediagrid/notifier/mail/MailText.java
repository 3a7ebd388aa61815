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
record MailText(String subject, String plain, String html) {

    /** Says the same in Kazakh and then in Russian. */
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
