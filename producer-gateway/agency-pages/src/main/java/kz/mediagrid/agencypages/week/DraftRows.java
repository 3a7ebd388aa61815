package kz.mediagrid.agencypages.week;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.form.DraftSending;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.form.EventSubmissions;
import kz.mediagrid.agencypages.form.FieldNames;
import kz.mediagrid.agencypages.week.WeekPage.DraftRow;
import kz.mediagrid.agencypages.week.WeekPage.DraftRow.Shown;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Composes the rows of the table of drafts. */
@Component
final class DraftRows {

    private static final String NEW = "NEW";

    private final Drafts drafts;
    private final DraftSending sending;
    private final EventSubmissions events;
    private final DraftIds ids;
    private final MessageSource bundles;

    DraftRows(Drafts drafts, DraftSending sending, EventSubmissions events, DraftIds ids, MessageSource bundles) {
        this.drafts = drafts;
        this.sending = sending;
        this.events = events;
        this.ids = ids;
        this.bundles = bundles;
    }

    /** The row of a stored draft, with the faults that keep it from being sent. */
    DraftRow stored(int number, Draft draft, Account by, Locale locale) {
        var refusal = sending.refusal(draft);
        return new DraftRow(
                number,
                shown(draft.getDraftId(), draft.getRevision(), draft, locale),
                new EventForm(DraftFields.of(draft)),
                sending.statusOf(by, draft).name(),
                said(events.faults(by, draft), locale),
                refusal == null ? null : new Words(bundles, locale).say(refusal),
                null);
    }

    private Shown shown(String id, int revision, @Nullable Draft stored, Locale locale) {
        var last = stored == null ? "" : DraftFields.of(stored).getOrDefault("endDate", "");
        return new Shown(id, revision, stored == null ? null : stored.getEventId(), inWords(last, locale));
    }

    /** The day in words; a text that is none as it was typed, and null if there is no text. */
    private @Nullable String inWords(String day, Locale locale) {
        try {
            return day.isEmpty() ? null : new DatesInWords(new Words(bundles, locale)).weekday(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return day;
        }
    }

    private Map<String, String> said(Map<String, ProblemText> faults, Locale locale) {
        var words = new Words(bundles, locale);
        var said = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) -> said.put(field, said(field, fault, words)));
        return said;
    }

    /** The sentence of a fault. The day is chosen from a list, and a field that the row does not have is named. */
    private static String said(String field, ProblemText fault, Words words) {
        if (field.equals("date") && (FormFaults.isMissing(fault) || fault.key().equals("date.expected"))) {
            return words.say("week.day.expected");
        }
        return WeekPages.isInRow(field)
                ? FormFaults.say(field, fault, words)
                : FieldNames.sayFault(field, fault, words);
    }

    DraftRow empty(int number, Account by) {
        return new DraftRow(
                number, new Shown(ids.next(by), 0, null, null), EventForm.empty(), NEW, Map.of(), null, null);
    }

    /** A row as it was typed. */
    DraftRow typed(int number, WeekForm.Row row, Account by, Locale locale) {
        var stored = drafts.find(by.agency(), row.draftId()).orElse(null);
        var shown = shown(row.draftId(), row.revision(), stored, locale);
        return new DraftRow(number, shown, row.fields(), NEW, Map.of(), null, null);
    }

    /**
     * A row after an attempt to save it. A row that was not stored has the typed texts, and replaces what is stored if it is saved
     * again.
     *
     * @param outcome null if nothing of the row was to be saved
     */
    DraftRow after(int number, WeekForm.Row row, @Nullable Saved outcome, Account by, Locale locale) {
        if (outcome == null) {
            return typed(number, row, by, locale);
        }
        var now = outcome.draft();
        if (now == null) {
            // Saved again under another id, it would be a second event.
            var gone = new Shown("", 0, null, null);
            return new DraftRow(number, gone, row.fields(), outcome.state().name(), Map.of(), null, null);
        }
        return outcome.isStored()
                ? stored(number, now, by, locale)
                : new DraftRow(
                        number,
                        shown(row.draftId(), now.getRevision(), now, locale),
                        row.fields(),
                        outcome.state().name(),
                        Map.of(),
                        null,
                        new EventForm(DraftFields.of(now)));
    }
}
