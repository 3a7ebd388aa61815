package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.grid.filing.Filed;
import org.jspecify.annotations.Nullable;

/**
 * The weekly forms for one week. A form is missing until its state body has declared the week.
 *
 * @param week the week
 * @param dueAt the latest due time of the week's forms
 * @param missing the missing forms
 * @param declared the received forms
 */
record WeekRow(String week, @InAlmaty Instant dueAt, List<Form> missing, List<Form> declared) {

    WeekRow {
        missing = List.copyOf(missing);
        declared = List.copyOf(declared);
    }

    /** The forms received late. */
    public List<Form> late() {
        return declared.stream().filter(Form::late).toList();
    }

    /** The forms received in time. */
    public List<Form> inTime() {
        return declared.stream().filter(form -> !form.late()).toList();
    }

    /**
     * The weekly form of one state body.
     *
     * @param obligationId id of the obligation
     * @param body code of the state body
     * @param bodyName name of the state body
     * @param phone telephone of its press unit; null if none is released
     * @param receivedAt the time at which the declaration was received; null while the form is missing
     * @param filed the state body's filings for the week; null after the state body has declared the week complete
     * @param late whether the form was received after the term, or is missing and overdue
     */
    @Schema(name = "WeeklyForm")
    record Form(
            String obligationId,
            String body,
            Text bodyName,
            @Nullable String phone,
            @Nullable @InAlmaty Instant receivedAt,
            @Nullable Filed filed,
            boolean late) {}
}
