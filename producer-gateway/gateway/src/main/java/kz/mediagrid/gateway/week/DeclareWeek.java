package kz.mediagrid.gateway.week;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.BooleanSupplier;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.WeekDeclared;
import org.jspecify.annotations.Nullable;

/**
 * An agency's declaration that it has sent all its events for a week.
 *
 * @param noEvents whether the agency has no events in the week
 */
@Schema(name = "DeclareWeek", requiredProperties = "noEvents")
public record DeclareWeek(@Nullable Boolean noEvents) {

    /**
     * Parses the content into a command about {@code week}. The caller adds the submission stamp.
     *
     * @param planned tells whether the body has planned events in the week
     */
    WeekDeclared.Builder parse(GridWeek week, BooleanSupplier planned) {
        var rules = new Rules();
        var declared = WeekDeclared.newBuilder().setWeek(week.toString());
        rules.required(WHOLE.field("noEvents"), noEvents).ifPresent(none -> {
            if (none && planned.getAsBoolean()) {
                rules.fault(WHOLE.field("noEvents"), ProblemText.of("week.has-events", week));
            }
            declared.setNoEvents(none);
        });
        return rules.orElseThrow(() -> declared);
    }
}
