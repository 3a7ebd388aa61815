package kz.mediagrid.calendar;

import java.time.Instant;

/**
 * One time of a grid week, such as its due time, with the reason.
 *
 * @param at the instant; for the end of a day, the first instant after that day
 * @param provisional true if the instant depends on a year without an official calendar
 */
public record WeekInstant(Name name, Instant at, Statement reason, boolean provisional) {

    /** The names of a week's times. */
    public enum Name {
        COLLECTING_OPENS(
                "collectingOpens", false, new Statement("жинау басталады", "сбор открывается", "collecting opens")),
        EXPECTED_BY(
                "expectedBy", true, new Statement("бағдарлы мерзім", "ориентировочно до", "expected by (not binding)")),
        SUBMISSION_DUE("submissionDue", true, new Statement("ұсыну мерзімі", "срок представления", "submission due")),
        PUBLISH_AT("publishAt", false, new Statement("жариялау", "публикация", "publication")),
        DISPATCH_DUE("dispatchDue", true, new Statement("жіберу мерзімі", "срок направления", "dispatch due"));

        private final String written;
        private final boolean endsADay;
        private final Statement words;

        Name(String written, boolean endsADay, Statement words) {
            this.written = written;
            this.endsADay = endsADay;
            this.words = words;
        }

        /** The name for people. */
        public Statement words() {
            return words;
        }

        /** The name for programs, e.g. {@code submissionDue}. */
        @Override
        public String toString() {
            return written;
        }
    }

    /** The instant as text, e.g. {@code 2026-11-26 24:00 +05:00}. */
    public String written() {
        return name.endsADay ? AlmatyTime.writeAsEnd(at) : AlmatyTime.write(at);
    }

    /** Name, instant and reason in one line, with a remark if the instant is provisional. */
    public String line(Language language) {
        var doubt = new Statement(" (алдын ала күнтізбе)", " (предварительный календарь)", " (provisional calendar)");
        return name.words().in(language) + " " + written() + "  " + reason.in(language)
                + (provisional ? doubt.in(language) : "");
    }
}
