package kz.mediagrid.edge.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail's text.
 *
 * @param subject the subject in one line
 * @param plain the plain text
 * @param html the same text in HTML, with all special characters escaped
 */
public record MailText(String subject, String plain, String html) {

    private static final Locale KAZAKH = Locale.forLanguageTag("kk");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Writes the subject and the lines in Kazakh, then in Russian. */
    public static MailText inBoth(Function<Locale, String> subject, Function<Locale, List<String>> lines) {
        var kazakh = lines.apply(KAZAKH);
        var russian = lines.apply(RUSSIAN);
        return new MailText(
                subject.apply(KAZAKH) + " / " + subject.apply(RUSSIAN),
                String.join("\n", kazakh) + "\n\n---\n\n" + String.join("\n", russian) + "\n",
                document(part(kazakh, KAZAKH) + "<hr>" + part(russian, RUSSIAN)));
    }

    /** Writes the subject and the lines in one language. */
    public static MailText in(Locale locale, Function<Locale, String> subject, Function<Locale, List<String>> lines) {
        var text = lines.apply(locale);
        return new MailText(subject.apply(locale), String.join("\n", text) + "\n", document(part(text, locale)));
    }

    private static String document(String body) {
        return "<!DOCTYPE html><html><body>" + body + "</body></html>";
    }

    private static String part(List<String> lines, Locale locale) {
        return lines.stream()
                .map(line -> "<p>" + linked(HtmlUtils.htmlEscape(line)) + "</p>")
                .collect(Collectors.joining("", "<div lang=\"" + locale.getLanguage() + "\">", "</div>"));
    }

    /** A line that is an address can be followed; mail programs make no links of their own in HTML. */
    private static String linked(String line) {
        return ADDRESS.matcher(line).matches() ? "<a href=\"" + line + "\">" + line + "</a>" : line;
    }
}
