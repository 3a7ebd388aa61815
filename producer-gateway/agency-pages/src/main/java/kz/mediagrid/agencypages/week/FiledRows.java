package kz.mediagrid.agencypages.week;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.agencypages.week.WeekPage.Content;
import kz.mediagrid.agencypages.week.WeekPage.FiledRow;
import kz.mediagrid.agencypages.week.WeekPage.When;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes the events that a state body has filed for a week. */
@Component
final class FiledRows {

    private final PlannedEventView events;
    private final MessageSource bundles;

    FiledRows(PlannedEventView events, MessageSource bundles) {
        this.events = events;
        this.bundles = bundles;
    }

    List<FiledRow> of(GridWeek week, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return events.in(new Selection(week.toString(), by.agency(), Only.ALL)).stream()
                .map(event -> row(event, week, Languages.of(locale), dates))
                .toList();
    }

    FiledRow row(PlannedEvent event, GridWeek week, Language reader, DatesInWords dates) {
        var details = event.getDetails();
        return new FiledRow(
                event.getEventId(),
                When.of(event, dates),
                Wording.of(details.getTitle(), reader),
                Wording.of(details.getPlace(), reader),
                state(event),
                event.getEntries().stream()
                        .anyMatch(entry -> entry.getWeek().equals(week.toString()) && entry.getLate()),
                !event.getClashes().isEmpty(),
                new Content(missing(event), Completeness.of(event)));
    }

    private static String state(PlannedEvent event) {
        if (event.getStatus() == EventStatus.WITHDRAWN) {
            return "WITHDRAWN";
        }
        return event.getDateToBeConfirmed() ? "POSTPONED" : "PLANNED";
    }

    private static List<String> missing(PlannedEvent event) {
        var details = event.getDetails();
        var needed = List.of(details.getTitle(), details.getPlace(), details.getPurpose());
        return Stream.of("kk", "ru")
                .filter(language -> needed.stream().anyMatch(text -> isBlank(in(text, language))))
                .toList();
    }

    private static @Nullable String in(LocalizedText text, String language) {
        return language.equals("kk") ? text.getKk() : text.getRu();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
