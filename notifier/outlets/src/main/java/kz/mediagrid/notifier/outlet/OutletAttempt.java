package kz.mediagrid.notifier.outlet;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/**
 * A delivery attempt in one reader's words.
 *
 * @param at the start of the attempt, real time
 * @param sent the week and the version, or the words for a notice
 * @param answer the answer of the outlet's server
 * @param detail the technical reason of a failure, in English
 */
public record OutletAttempt(
        Moment at,
        String sent,
        int attempt,
        String answer,
        AttemptOutcome outcome,
        @Nullable String detail) {

    /** The reason of an attempt to send a message again of which the present filter leaves nothing. */
    public static final String EMPTY = "nothing of it passes the filter as it is now";

    /** The reason of an attempt to send a message again that is no longer known. */
    public static final String LOST = "it is no longer known, and cannot be made again";

    public static OutletAttempt of(DeliveryAttempted made, Words words) {
        return new OutletAttempt(
                new DatesInWords(words).fullMoment(made.getStartedAt()),
                sent(made, words),
                made.getAttempt(),
                answer(made, words),
                made.getOutcome(),
                made.getWhy());
    }

    private static String sent(DeliveryAttempted made, Words words) {
        if (made.getMatterId() != null) {
            return words.say("outlets.notice");
        }
        return made.getVersion() == 0
                ? words.say("outlets.morning")
                : version(made.getWeek(), made.getVersion(), words);
    }

    private static String answer(DeliveryAttempted made, Words words) {
        var status = made.getHttpStatus();
        if (EMPTY.equals(made.getWhy())) {
            return words.say("outlets.again.empty");
        }
        if (LOST.equals(made.getWhy())) {
            return words.say("outlets.again.lost");
        }
        if (made.getSubscriptionId() != null) {
            return words.say("outlets.by-mail", made.getSubscriptionId());
        }
        return status == null ? words.say("ops.answer.none") : words.say("ops.answer", Integer.toString(status));
    }

    /** The days of the week and the number of the version. */
    public static String version(String week, int version, Words words) {
        var days = GridWeek.parse(week);
        return words.say("outlets.version", new DatesInWords(words).range(days.monday(), days.sunday()), version);
    }
}
