package kz.mediagrid.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hours as people write them in Kazakh and Russian, alone or as a range. */
final class HoursText {

    static final String TIMED = "TIMED";
    static final String ALL_DAY = "ALL_DAY";
    static final String TO_BE_CONFIRMED = "TO_BE_CONFIRMED";

    /** The fields that hours fill. */
    static final List<String> FIELDS = List.of("timing", "startTime", "endTime");

    /** Minutes follow a hyphen only where they cannot be an hour: 11-00 and 11-30 are times, 11-12 is a range. */
    private static final String MINUTES = "(?:[:.] ?([0-5]\\d)|-(00|2[4-9]|[3-5]\\d))(?![\\d])";

    private static final String WORDS =
            " ?(?:часов|часа|час|ч)(?![а-яәғқңөұүһі])\\.?(?: ?([0-5]?\\d) ?(?:минут[аы]?|мин\\.?|м\\.?))?";
    private static final String ENDING =
            "(?:-?(?:де|да|те|та|ден|дан|тен|тан|ге|ға|ке|қа)(?![а-яәғқңөұүһі]))?(?: ?дейін)?(?: ?(?:г\\.)?)";
    private static final String TIME = "([01]?\\d|2[0-3])(?:" + MINUTES + "|" + WORDS + ")?" + ENDING;
    private static final Pattern HOURS = Pattern.compile("(?<before>(?:начало|басталуы|сағат|с|в|от|к)(?: в)?:? *)?"
            + TIME + "(?<more>(?: *(?:-|до|по|и до) *|(?<=[дт][ае]н) +)(?:сағат +)?" + TIME + ")?(?![\\d:])");
    private static final Pattern WHOLE_DAY = Pattern.compile(
            "(?:весь день|целый день|в течение (?:всего )?дня|(?:бүкіл )?күні? бойы|бүкіл күн|тәулік бойы|круглосуточно|all day)");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:время +)?(?:(?:будет )?уточня(?:ется|ются)|будет уточнено|по согласованию|на согласовании)"
                    + "|(?:уақыты +)?(?:нақтыланады|нақтыланады|нақтылануда|нақтыланып жатыр|келісім бойынша)|to be confirmed|tbc");

    private HoursText() {}

    /**
     * The hours of an event.
     *
     * @param timing the known part of the time
     * @param start the start, e.g. {@code 09:30}, or empty
     * @param end the end, or empty
     */
    record Hours(String timing, String start, String end) {}

    /**
     * The hours with which a text begins.
     *
     * @param end the place in the text behind the hours
     */
    record Leading(Hours hours, int end) {}

    /** The hours in {@code text}, if there is nothing else in it. */
    static Optional<Hours> whole(String text) {
        return at(Folded.of(text), 0, false)
                .filter(found -> text.substring(found.end()).isBlank())
                .map(Leading::hours);
    }

    /** The hours with which {@code text} begins. A number alone is not taken for hours. */
    static Optional<Leading> leading(String text) {
        return at(Folded.of(text), 0, true);
    }

    private static Optional<Leading> at(String folded, int from, boolean needsSign) {
        var day = WHOLE_DAY.matcher(folded).region(from, folded.length());
        if (day.lookingAt()) {
            return Optional.of(new Leading(new Hours(ALL_DAY, "", ""), day.end()));
        }
        var unknown = UNKNOWN.matcher(folded).region(from, folded.length());
        if (unknown.lookingAt()) {
            return Optional.of(new Leading(new Hours(TO_BE_CONFIRMED, "", ""), unknown.end()));
        }
        var hours = HOURS.matcher(folded).region(from, folded.length());
        if (!hours.lookingAt() || needsSign && !hasSign(hours) || isDoubtful(hours)) {
            return Optional.empty();
        }
        return Optional.of(new Leading(
                new Hours(TIMED, time(hours, 2), hours.group("more") == null ? "" : time(hours, 7)), hours.end()));
    }

    private static boolean hasSign(Matcher hours) {
        var text = hours.group();
        return hours.group("before") != null
                || text.contains(":")
                || text.contains("ч")
                || hours.group(3) != null
                || hours.group(4) != null;
    }

    /** 10-15 may be a quarter past ten, or from ten to three. */
    private static boolean isDoubtful(Matcher hours) {
        return hours.group().matches("\\d{1,2}-(?:05|10|15|20)");
    }

    private static String time(Matcher hours, int group) {
        var minutes = Optional.ofNullable(hours.group(group + 1))
                .or(() -> Optional.ofNullable(hours.group(group + 2)))
                .or(() -> Optional.ofNullable(hours.group(group + 3)))
                .orElse("0");
        return "%02d:%02d".formatted(Integer.parseInt(hours.group(group)), Integer.parseInt(minutes));
    }
}
