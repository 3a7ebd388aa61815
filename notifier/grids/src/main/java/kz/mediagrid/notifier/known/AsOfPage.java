package kz.mediagrid.notifier.known;

import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.grid.known.AsOfWeek.Known;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The page with a week's state at an instant, in one reader's language.
 *
 * @param version the number of the newest version published at or before the instant; 0 if there was none
 * @param events the events, in the order of the grid
 */
record AsOfPage(Moment moment, int version, List<Row> events) {

    /**
     * One event of the week.
     *
     * @param standing the message key of the event's status
     * @param decision the message key of the authorised body's decision on the event
     * @param reason the authorised body's reason for the decision
     * @param shown the number of the week's first version that showed the event; 0 if no version had shown it by the instant
     */
    record Row(
            String eventId,
            String day,
            Wording title,
            String standing,
            String decision,
            @Nullable Wording reason,
            boolean late,
            int shown) {}

    static AsOfPage of(Known known, MessageSource bundles, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var reader = Languages.of(locale);
        return new AsOfPage(
                dates.fullMoment(known.at()),
                known.version(),
                known.events().stream()
                        .map(event -> row(event, known.week(), reader, dates))
                        .toList());
    }

    private static Row row(PlannedEvent event, String week, Language reader, DatesInWords dates) {
        var entry = event.getEntries().stream()
                .filter(state -> state.getWeek().equals(week))
                .findFirst();
        var here = entry.map(EntryState::getCurrent).orElse(true);
        return new Row(
                event.getEventId(),
                dates.weekday(event.getDetails().getDate()),
                Wording.of(event.getDetails().getTitle(), reader),
                here ? "ops.known." + event.getStatus() : "ops.known.elsewhere",
                "ops.known." + event.getDecision(),
                Wording.ofNullable(event.getDecisionReason(), reader),
                entry.map(EntryState::getLate).orElse(false),
                entry.map(EntryState::getFirstVersion).orElse(0));
    }
}
