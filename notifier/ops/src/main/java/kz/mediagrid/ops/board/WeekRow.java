package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.grid.filing.Filed;
import org.jspecify.annotations.Nullable;

/**
 * Who has declared one week, and who has not.
 *
 * @param dueAt when the form is due, as most bodies owe it
 */
record WeekRow(String week, @InAlmaty Instant dueAt, List<Form> missing, List<Form> declared) {

    WeekRow {
        missing = List.copyOf(missing);
        declared = List.copyOf(declared);
    }

    /** Those that came late. */
    public List<Form> late() {
        return declared.stream().filter(Form::late).toList();
    }

    /** Those that came in time. */
    public List<Form> inTime() {
        return declared.stream().filter(form -> !form.late()).toList();
    }

    /**
     * The form of one body.
     *
     * @param receivedAt when its declaration was received; null while it was not
     * @param filed what the body filed for the week; null once it declared it complete
     * @param late whether it was received after the term, or was not and the term is over
     */
    record Form(
            String obligationId,
            String body,
            Text bodyName,
            @Nullable String phone,
            @Nullable @InAlmaty Instant receivedAt,
            @Nullable Filed filed,
            boolean late) {}
}
