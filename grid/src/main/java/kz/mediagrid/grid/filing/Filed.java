package kz.mediagrid.grid.filing;

import java.util.Locale;

/**
 * Counts an agency's events for one week.
 *
 * @param planned the number of accepted events that are planned in the week
 * @param gone the number of events that the agency withdrew or moved out of the week
 */
public record Filed(int planned, int gone) {

    /** The counts for an agency without any accepted event for the week. */
    public static final Filed NOTHING = new Filed(0, 0);

    /**
     * The message key of the text about these counts, e.g. {@code filed.few}. The text is for an agency that has not
     * declared the week complete.
     */
    public String words(Locale locale) {
        if (planned == 0) {
            return gone == 0 ? "nothing" : "gone";
        }
        return "filed." + plural(locale, planned);
    }

    /** The plural category by CLDR. Russian has three categories, Kazakh and English have two. */
    private static String plural(Locale locale, int count) {
        int tens = count % 100;
        int ones = count % 10;
        if (!locale.getLanguage().equals("ru")) {
            return count == 1 ? "one" : "many";
        }
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }
}
