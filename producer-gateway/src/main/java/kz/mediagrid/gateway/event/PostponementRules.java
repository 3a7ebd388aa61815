package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Whether an event can be postponed as it is stated. */
final class PostponementRules {

    private PostponementRules() {}

    /** What is wrong with a postponement that was stated at {@code receivedAt}. */
    static Faults check(PostponementBody body, Weeks weeks, Instant receivedAt) {
        var faults = new Faults();
        var rules = new Rules(faults);
        if (body.isDated()) {
            var latest = AlmatyTime.dateOf(receivedAt).plusYears(1);
            new EventTimesRules(rules, weeks, latest).check(body);
            EventRules.checkNotOver(body, receivedAt, faults);
        } else {
            requireNone(faults, "date", body.date());
            requireNone(faults, "endDate", body.endDate());
            requireNone(faults, "timing", body.timing());
            requireNone(faults, "startTime", body.startTime());
            requireNone(faults, "endTime", body.endTime());
        }
        rules.requiredText(WHOLE.field("reason"), body.reason());
        rules.optionalText(WHOLE.field("publicReason"), body.publicReason());
        return faults;
    }

    private static void requireNone(Faults faults, String field, @Nullable Object value) {
        if (value != null) {
            faults.add(WHOLE.field(field), "The date is to be confirmed, so this cannot be known.");
        }
    }
}
