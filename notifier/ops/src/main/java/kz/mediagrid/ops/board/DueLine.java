package kz.mediagrid.ops.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.schemas.ObligationKind;

/**
 * One fact on a page: the weekly forms of one week, the answers of several state bodies to one question, the
 * contributions to one joint matter, or a single obligation.
 *
 * @param id names the fact among the lines of a list; stays the same while obligations are met
 * @param rows the obligations of the fact, in the order of the list
 */
record DueLine(String id, List<DueRow> rows) {

    private static final List<ObligationKind> ORDER = List.of(
            ObligationKind.GRID_DISPATCH,
            ObligationKind.REQUEST_ANSWER,
            ObligationKind.JOINT_CONTRIBUTION,
            ObligationKind.WEEKLY_SUBMISSION);

    DueLine {
        rows = List.copyOf(rows);
    }

    /** The kinds of obligations in the order of their urgency: a grid, a request, a joint matter, a weekly form. */
    static List<ObligationKind> byUrgency() {
        return ORDER;
    }

    /** The place of the row's kind in the order of urgency. */
    static int rank(DueRow row) {
        return ORDER.indexOf(row.kind());
    }

    /** One line for each fact in {@code rows}, at the place of the fact's first row. */
    static List<DueLine> of(List<DueRow> rows) {
        var facts = new LinkedHashMap<String, List<DueRow>>();
        rows.forEach(row ->
                facts.computeIfAbsent(fact(row), fact -> new ArrayList<>()).add(row));
        return facts.entrySet().stream()
                .map(fact -> new DueLine(fact.getKey(), fact.getValue()))
                .toList();
    }

    /** Requests that were sent in one call have ids of their own, but one question and one beginning of their terms. */
    private static String fact(DueRow row) {
        return row.kind() == ObligationKind.REQUEST_ANSWER && row.title() != null
                ? "%s/%d/%x".formatted(row.kind(), row.proof().startedAt().toEpochMilli(), Objects.hash(row.title()))
                : row.kind() + "/" + row.subject();
    }

    /** The first obligation: the most overdue one, or the one that is due soonest. */
    public DueRow first() {
        return rows.get(0);
    }

    /** Whether the fact is about one state body. */
    public boolean isSingle() {
        return rows.size() == 1;
    }

    /** The ids of the obligations. */
    public List<String> ids() {
        return rows.stream().map(DueRow::obligationId).toList();
    }
}
