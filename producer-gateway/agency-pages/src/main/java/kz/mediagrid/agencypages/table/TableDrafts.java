package kz.mediagrid.agencypages.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.form.EventSubmissions;
import kz.mediagrid.agencypages.form.FiledForms;
import kz.mediagrid.agencypages.form.Prefilled;
import kz.mediagrid.agencypages.table.TakenRow.Outcome;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.tables.ReadTable;
import kz.mediagrid.tables.RowMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of the rows of a table, and of the events of the week before. Nothing is sent. */
@Component
final class TableDrafts {

    private static final int DAYS = 7;
    private static final String EVENT_ID = "eventId";
    private static final String DEADLINE = "accreditation.deadline";

    private final PlannedEventView events;
    private final FiledForms forms;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final DraftWeeks weeks;
    private final Prefilled prefilled;
    private final EventSubmissions submissions;

    TableDrafts(
            PlannedEventView events,
            FiledForms forms,
            Drafts drafts,
            DraftWriter writer,
            DraftWeeks weeks,
            Prefilled prefilled,
            EventSubmissions submissions) {
        this.events = events;
        this.forms = forms;
        this.drafts = drafts;
        this.writer = writer;
        this.weeks = weeks;
        this.prefilled = prefilled;
        this.submissions = submissions;
    }

    /** The fields of the body's planned events with a day in {@code week}, by the event's id, in order of their start. */
    Map<String, Map<String, String>> filed(GridWeek week, Account by) {
        var filed = new LinkedHashMap<String, Map<String, String>>();
        planned(week, by)
                .forEach(event -> filed.put(event.getEventId(), forms.of(event).fields()));
        return filed;
    }

    private List<PlannedEvent> planned(GridWeek week, Account by) {
        return events.in(new Selection(week.toString(), by.agency(), Only.ALL)).stream()
                .filter(event -> event.getStatus() == EventStatus.PLANNED)
                .toList();
    }

    /**
     * Saves a draft for each row that is new or revises a filed event. A row that was taken before, or whose draft a person has
     * changed since, changes nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the drafts cannot be stored; none of them is stored then, or all
     */
    List<TakenRow> take(ReadTable table, GridWeek week, Account by) {
        var matches = RowMatch.match(table, filed(week, by));
        var edits = new LinkedHashMap<RowMatch, DraftEdit>();
        for (var match : matches) {
            if (match.kind() == RowMatch.Kind.NEW || match.kind() == RowMatch.Kind.REVISED) {
                edits.put(match, edit(match, week, by));
            }
        }
        edits.values().removeIf(edit -> edit.event() == null && submissions.isSentBefore(by, edit));
        var saved = save(edits, by);
        return matches.stream()
                .map(match -> {
                    var edit = edits.get(match);
                    return edit == null
                            ? new TakenRow(match.row(), outcome(match))
                            : taken(match, saved.get(match), elsewhere(edit, week), by);
                })
                .toList();
    }

    private static @Nullable GridWeek elsewhere(DraftEdit edit, GridWeek week) {
        return edit.week().equals(week.toString()) ? null : GridWeek.parse(edit.week());
    }

    private static Outcome outcome(RowMatch match) {
        return switch (match.kind()) {
            case NEW -> Outcome.SENT_BEFORE;
            case UNCHANGED -> Outcome.UNCHANGED;
            case REVISED, REFUSED -> Outcome.REFUSED;
        };
    }

    /** Saves the drafts that are not there yet. */
    private Map<RowMatch, Saved> save(Map<RowMatch, DraftEdit> edits, Account by) {
        var fresh = new LinkedHashMap<>(edits);
        fresh.values().removeIf(edit -> drafts.find(by.agency(), edit.draftId()).isPresent());
        var saved = new LinkedHashMap<RowMatch, Saved>();
        if (!fresh.isEmpty()) {
            var each = writer.saveAll(by, List.copyOf(fresh.values())).iterator();
            fresh.keySet().forEach(match -> saved.put(match, each.next()));
        }
        return saved;
    }

    /** @param saved the draft of the row; null if it was there before */
    private TakenRow taken(RowMatch match, @Nullable Saved saved, @Nullable GridWeek elsewhere, Account by) {
        var row = match.row();
        var draft = saved == null || !saved.isStored() ? null : saved.draft();
        if (draft == null) {
            return new TakenRow(row, Outcome.KNOWN, Map.of(), elsewhere);
        }
        var lacks = new LinkedHashMap<>(submissions.faults(by, draft));
        lacks.keySet().removeIf(field -> row.faults().stream().anyMatch(it -> it.isOf(field)));
        return new TakenRow(row, match.kind() == RowMatch.Kind.NEW ? Outcome.NEW : Outcome.REVISED, lacks, elsewhere);
    }

    /** The draft of a row. The same row has the same draft, so that a table that is taken twice makes no second one. */
    private DraftEdit edit(RowMatch match, GridWeek week, Account by) {
        var fields = new TreeMap<>(match.fields());
        fields.remove(EVENT_ID);
        var typed = EventForm.typed(fields);
        var event = match.eventId();
        var form = event == null
                ? prefilled.of(by).with(typed)
                : typed.withMaterialsOf(events.find(event).map(forms::of).orElseGet(EventForm::empty));
        return new DraftEdit(
                DraftIds.of(by, week.toString(), String.valueOf(event), new TreeMap<>(form.fields()).toString()),
                weeks.of(form, week.toString()).toString(),
                0,
                form.fields(),
                event == null
                        ? null
                        : new DraftEdit.Event(
                                event,
                                events.find(event)
                                        .map(PlannedEvent::getRevision)
                                        .orElse(1)));
    }

    /** Begins a draft for each event of the week before, a week later. Returns the number of new drafts. */
    int repeat(GridWeek week, Account by) {
        var edits = new ArrayList<DraftEdit>();
        for (var event : planned(week.previous(), by)) {
            var fields = new TreeMap<>(forms.of(event).fields());
            fields.keySet().removeIf(name -> name.equals(DEADLINE) || name.startsWith("materials."));
            for (var day : List.of("date", "endDate")) {
                fields.computeIfPresent(
                        day,
                        (name, text) -> LocalTimes.date(text)
                                .map(date -> later(date).toString())
                                .orElse(text));
            }
            var id = DraftIds.of(by, "repeated", week.toString(), event.getEventId());
            var edit = new DraftEdit(id, week.toString(), 0, fields, null);
            if (drafts.find(by.agency(), id).isEmpty()
                    && !isFiled(fields, week, by)
                    && !submissions.isSentBefore(by, edit)) {
                edits.add(edit);
            }
        }
        return edits.isEmpty()
                ? 0
                : (int) writer.saveAll(by, edits).stream()
                        .filter(Saved::isStored)
                        .count();
    }

    private static LocalDate later(LocalDate date) {
        return date.plusDays(DAYS);
    }

    /** Whether the body has filed an event with the same title on the same day. */
    private boolean isFiled(Map<String, String> fields, GridWeek week, Account by) {
        return filed(week, by).values().stream()
                .anyMatch(known -> List.of("date", "title.kk", "title.ru").stream()
                        .allMatch(name -> known.getOrDefault(name, "").equals(fields.getOrDefault(name, ""))));
    }
}
