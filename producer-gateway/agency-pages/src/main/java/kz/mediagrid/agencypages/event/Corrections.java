package kz.mediagrid.agencypages.event;

import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.form.FiledForms;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.stereotype.Component;

/** Begins drafts that correct filed events. */
@Component
final class Corrections {

    private final Drafts drafts;
    private final DraftWriter writer;
    private final DraftWeeks weeks;
    private final FiledForms filed;

    Corrections(Drafts drafts, DraftWriter writer, DraftWeeks weeks, FiledForms filed) {
        this.drafts = drafts;
        this.writer = writer;
        this.weeks = weeks;
        this.filed = filed;
    }

    /** The event as the fields of a form, with its private contacts. */
    EventForm form(PlannedEvent event) {
        return filed.of(event);
    }

    /**
     * Begins a draft that corrects the event, or finds the one that somebody of the body began. Returns the draft's id. The draft of
     * an event without a date is in next week's table.
     */
    String begin(PlannedEvent event, Account by) {
        var id = DraftIds.of(by, event.getEventId(), Integer.toString(event.getRevision()));
        if (drafts.find(by.agency(), id).isEmpty()) {
            var form = form(event);
            var week = weeks.of(form, weeks.next().toString());
            var saved = writer.save(
                    by,
                    new DraftEdit(
                            id,
                            week.toString(),
                            0,
                            form.fields(),
                            new DraftEdit.Event(event.getEventId(), event.getRevision())));
            if (saved.draft() == null) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("draft.unknown"));
            }
        }
        return id;
    }
}
