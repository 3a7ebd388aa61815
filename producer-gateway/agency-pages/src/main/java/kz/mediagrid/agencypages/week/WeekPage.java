package kz.mediagrid.agencypages.week;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.term.TimeLeft;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/** A week as the people of one state body see it. */
record WeekPage(
        Week week,
        CutOff cutOff,
        @Nullable Declared declared,
        Counts counts,
        List<Day> days,
        List<DraftRow> drafts,
        List<FiledRow> filed,
        List<SendPages.Row> sends) {

    /** The fields that have a place of their own in a row of the table, where their faults are shown. */
    private static final Set<String> IN_ROW = Set.of(
            "date", "startTime", "endTime", "title.kk", "title.ru", "place.kk", "place.ru", "purpose.kk", "purpose.ru");

    public boolean hasDay(String date) {
        return days.stream().anyMatch(day -> day.date().equals(date));
    }

    public Gaps gaps() {
        return Gaps.of(counts, filed);
    }

    /** Whether the page asks once more before the body declares this. */
    public boolean asks(String declaration) {
        return (declared == null || declared.changed()) && gaps().concern(declaration);
    }

    /** Whether the body sent drafts of the week under this id. */
    public boolean hasSend(String id) {
        return sends.stream().anyMatch(send -> send.id().equals(id));
    }

    public boolean isInRow(String field) {
        return IN_ROW.contains(field);
    }

    /**
     * The week, with the weeks before and after it.
     *
     * @param earlier null if the calendar does not reach it
     * @param later null if the calendar does not reach it
     * @param over whether the week is over, so that nothing can be prepared for it
     */
    record Week(
            String id,
            String dates,
            @Nullable WeekInWords earlier,
            @Nullable WeekInWords later,
            boolean over) {}

    /**
     * The instant from which submissions are late.
     *
     * @param reason the reason for the day
     */
    record CutOff(Moment until, TimeLeft left, String reason) {}

    /**
     * The body's declaration of the week.
     *
     * @param post the post of the person who declared the week; null for a program, or if it is unknown
     * @param count the number of events that the declaration covers
     * @param number the number of the submission
     * @param hash the hash over the events that the declaration covers
     * @param changed whether the body's events have changed since
     */
    record Declared(
            Moment at,
            @Nullable String post,
            boolean noEvents,
            int count,
            String number,
            String hash,
            boolean changed) {}

    /**
     * @param ready the number of drafts that can be sent
     * @param waiting the number of drafts that are sent and not decided
     * @param sent the ids of the drafts that are sent and not accepted
     */
    record Counts(int filed, int drafts, int ready, int waiting, List<String> sent) {}

    /**
     * The drafts, texts and clashes that a body may have forgotten when it declares a week.
     *
     * @param declaration the declaration that is offered: {@code complete}, or {@code none} if it filed no event
     * @param unsent the number of drafts that are not sent
     * @param texts the number of filed events that lack a needed text in one of the two languages
     */
    record Gaps(String declaration, int unsent, long texts, long clashes) {

        static Gaps of(Counts counts, List<FiledRow> filed) {
            return new Gaps(
                    counts.filed() > 0 ? "complete" : "none",
                    counts.drafts() - counts.waiting(),
                    filed.stream()
                            .filter(row -> !row.state().equals("WITHDRAWN")
                                    && !row.content().missing().isEmpty())
                            .count(),
                    filed.stream().filter(FiledRow::clashes).count());
        }

        public boolean isEmpty() {
            return unsent == 0 && texts == 0 && clashes == 0;
        }

        /** Whether there is something to say before the body declares this. */
        boolean concern(String wanted) {
            return wanted.equals(declaration) && !isEmpty();
        }
    }

    /** A day of the week, for the choice of a date. */
    record Day(String date, String name) {}

    /**
     * One draft in the table.
     *
     * @param number the position of the row in the table's form
     * @param status the name of a {@link kz.mediagrid.agencypages.form.DraftStatus}; {@code NEW} for an empty row
     * @param faults the faults by the field of the form, in the reader's language
     * @param refusal the reason for which the draft was refused, in the reader's language
     * @param theirs the stored draft, if somebody else saved it meanwhile; null otherwise
     */
    record DraftRow(
            int number,
            Shown draft,
            EventForm fields,
            String status,
            Map<String, String> faults,
            @Nullable String refusal,
            @Nullable EventForm theirs) {

        /**
         * The draft that the row shows.
         *
         * @param id the id of the draft; empty if the draft is gone, so that the row is not saved again
         * @param event the id of the filed event that the draft corrects; null if it becomes a new one
         * @param lastDay the last day of an event of several days, in words; null for one of a single day
         */
        record Shown(
                String id,
                int revision,
                @Nullable String event,
                @Nullable String lastDay) {}

        /** The name of a field of this row in the table's form. */
        public String name(String field) {
            return String.join(".", "rows", Integer.toString(number), field);
        }

        /** The title in Kazakh, or else in Russian. */
        public String title() {
            var kazakh = fields.get("title.kk");
            return kazakh.isEmpty() ? fields.get("title.ru") : kazakh;
        }

        /** The hash of the texts that the row shows. */
        public String shown() {
            return WeekForm.hash(fields);
        }
    }

    /**
     * One planned event of the body.
     *
     * @param state {@code PLANNED}, {@code POSTPONED} or {@code WITHDRAWN}
     */
    record FiledRow(
            String id,
            When when,
            Wording title,
            Wording place,
            String state,
            boolean late,
            boolean clashes,
            Content content) {}

    /**
     * The completeness of one event.
     *
     * @param missing the languages that a needed text of the event does not have, e.g. {@code kk}
     */
    record Content(List<String> missing, Completeness completeness) {}

    /** @param day the days of the event in words; null while its date is to be confirmed */
    record When(@Nullable String day, String hours) {

        static When of(PlannedEvent event, DatesInWords dates) {
            var details = event.getDetails();
            return new When(
                    event.getDateToBeConfirmed() ? null : dates.daysOf(details.getDate(), details.getEndDate()),
                    dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime()));
        }
    }
}
