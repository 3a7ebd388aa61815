package kz.mediagrid.endtoend;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules of the alerts with a sixtieth of their times, for tests that see them raised: five minutes are five seconds. What a rule asks for,
 * and from what number on, is left as it is.
 */
final class SwiftRules {

    static final int PACE = 60;

    /** The durations of the rules: of conditions, of intervals, and of the ranges of queries with their steps. */
    private static final Pattern TIME =
            Pattern.compile("(?m)(?<=\\b(?:for|interval): |\\[|\\[\\d{1,3}[smh]:)(\\d+)([smh])(?=[:\\]]|$)");

    private SwiftRules() {}

    /** The rules of {@code deploy}. */
    static String read() {
        return of(MainFiles.read(WatchFiles.PROMETHEUS.resolve("rules.yml")));
    }

    static String of(String rules) {
        return TIME.matcher(rules).replaceAll(time -> swift(time).toMillis() + "ms");
    }

    private static Duration swift(MatchResult time) {
        return Duration.parse("PT" + time.group(1) + time.group(2).toUpperCase())
                .dividedBy(PACE);
    }
}
