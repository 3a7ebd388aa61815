package kz.mediagrid.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a page that a reader sees without unfolding anything, and what of it is written for machines or in another
 * language.
 *
 * <p>Folded details except their summaries, attributes such as {@code datetime} and {@code href}, scripts, and texts marked as
 * of another language are not in it. Details that the page opens by itself are in it.
 */
final class VisibleText {

    /** The first group is the summary. */
    private static final Pattern FOLDED = Pattern.compile(
            "<details\\b(?![^>]*\\sopen[\\s=>])[^>]*>\\s*(<summary\\b.*?</summary>)?.*?</details>", Pattern.DOTALL);

    private static final Pattern UNSEEN = Pattern.compile(
            "<!--.*?-->|<(script|style|template)\\b.*?</\\1>"
                    + "|<(a|bdi|span|abbr|option|textarea)\\b[^>]*\\blang=\"(kk|ru|en)\"[^>]*>[^<]*</\\2>"
                    // Ids by which readers tell keys and people apart.
                    + "|<code class=\"mg-id\\b[^>]*>[^<]*</code>"
                    + "|<(div|form|textarea|p)\\b[^>]*\\shidden(?=[\\s>])[^>]*>[^<]*</\\4>",
            Pattern.DOTALL);
    /** Blanks too: they are half of a page, and would be searched again for each thing that is looked for. */
    private static final Pattern TAG = Pattern.compile("\\s+|<[^>]*>|&[a-z]+;|&#\\d+;");

    private static final Pattern FOR_MACHINES = Pattern.compile("\\d{4}-W\\d{2}|\\bacc-[\\w-]+|\\bkz-\\d[\\w-]*"
            + "|\\b[0-9a-f]{16,}\\b|[+]\\d{2}:00\\b|\\b24:00\\b|\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+|\\b[\\w-]+(\\.[\\w-]+)+\\b");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** Names that are written in Latin letters in every language. */
    private static final Set<String> NAMES = Set.of(
            "API",
            "Atom",
            "CSV",
            "Excel",
            "GIF",
            "HTTP",
            "JPEG",
            "JSON",
            "OpenDocument",
            "PDF",
            "PIN",
            "PNG",
            "PowerPoint",
            "RSS",
            "UTC",
            "UTF",
            "WebP",
            "Word",
            "XLSX",
            "doc",
            "docx",
            "ics",
            "mgk",
            "odp",
            "ods",
            "odt",
            "ppt",
            "pptx",
            "xls",
            "xlsx",
            "zip");

    private final String text;

    private VisibleText(String text) {
        this.text = text;
    }

    static VisibleText of(String html) {
        var unfolded = FOLDED.matcher(html).replaceAll(" $1 ");
        return new VisibleText(
                TAG.matcher(UNSEEN.matcher(unfolded).replaceAll(" ")).replaceAll(" "));
    }

    /** The parts of the text that no reader of the language should see: codes, machine times, words of another language. */
    List<String> faults(String language) {
        var faults = new ArrayList<>(FOR_MACHINES
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList());
        if (!language.equals("en")) {
            LATIN.matcher(ADDRESS.matcher(text).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !NAMES.contains(word))
                    .distinct()
                    .forEach(faults::add);
        }
        return faults;
    }
}
