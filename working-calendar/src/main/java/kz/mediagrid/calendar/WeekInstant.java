package kz.mediagrid.calendar;

import java.time.Instant;

/**
 * One instant of a grid week, with the reason it lies there.
 *
 * @param at the instant; one that ends a day is the first instant after it
 * @param provisional true where a year that is only computed so far decided it
 */
public record WeekInstant(Name name, Instant at, Text reason, boolean provisional) {

    /** The instants of a week by the names they go by everywhere. */
    public enum Name {
        COLLECTING_OPENS("collectingOpens", false),
        EXPECTED_BY("expectedBy", true),
        SUBMISSION_DUE("submissionDue", true),
        PUBLISH_AT("publishAt", false),
        DISPATCH_DUE("dispatchDue", true);

        private final String written;
        private final boolean endsADay;

        Name(String written, boolean endsADay) {
            this.written = written;
            this.endsADay = endsADay;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /** The instant as people write it, e.g. {@code 2026-11-26 24:00 +05:00}. */
    public String written() {
        return name.endsADay ? AlmatyTime.writeAsEnd(at) : AlmatyTime.write(at);
    }

    /** Name, instant and reason in one line; a provisional one says so. */
    public String line(Language language) {
        var doubt = new Text(" (алдын ала күнтізбе)", " (предварительный календарь)", " (provisional calendar)");
        return name + " " + written() + "  " + reason.in(language) + (provisional ? doubt.in(language) : "");
    }
}
