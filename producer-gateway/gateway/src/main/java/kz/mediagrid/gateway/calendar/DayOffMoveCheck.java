package kz.mediagrid.gateway.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarDay;
import kz.mediagrid.calendar.DayReason;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.RequestProblem;

/**
 * Finds the faults of an order that moves a day off, a sentence for each field in the words of the reader. The checks of
 * the calendar would find most of them, too, but in the words of its file.
 */
final class DayOffMoveCheck {

    // Together the fields fit into the act of an activation.
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_ADDRESS = 120;

    private final WorkingCalendar current;
    private final LocalDate today;
    private final Words words;
    private final DatesInWords dates;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param current the calendar that the order changes */
    DayOffMoveCheck(WorkingCalendar current, LocalDate today, Words words) {
        this.current = current;
        this.today = today;
        this.words = words;
        this.dates = new DatesInWords(words);
    }

    Map<String, String> faults(DayOffMove move) {
        day("worked", move, words.say("move.error.worked"))
                .ifPresent(day -> workedFault(day).ifPresent(fault -> faults.put("worked", fault)));
        if (!move.text("off").isEmpty() && move.text("off").equals(move.text("worked"))) {
            faults.put("off", words.say("move.error.same"));
        } else {
            day("off", move, words.say("move.error.off"))
                    .ifPresent(day -> offFault(day).ifPresent(fault -> faults.put("off", fault)));
        }
        checkAct(move);
        return faults;
    }

    /** The day in the field. Empty with a fault if the field has no day that an order can still move. */
    private Optional<CalendarDay> day(String field, DayOffMove move, String missing) {
        var found = move.date(field);
        if (found.isEmpty()) {
            faults.put(field, missing);
            return Optional.empty();
        }
        var date = found.get();
        if (date.isBefore(today)) {
            faults.put(field, words.say("move.error.past", dates.full(date)));
            return Optional.empty();
        }
        if (date.isBefore(current.firstDay()) || date.isAfter(current.lastDay())) {
            faults.put(
                    field,
                    words.say("move.error.outside", dates.full(current.firstDay()), dates.full(current.lastDay())));
            return Optional.empty();
        }
        return Optional.of(current.day(date));
    }

    private Optional<String> workedFault(CalendarDay day) {
        if (isMoved(day)) {
            return Optional.of(words.say("move.error.moved", dates.full(day.date()), why(day)));
        }
        if (day.working()) {
            return Optional.of(words.say("move.error.worked-already", dates.full(day.date())));
        }
        if (day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            return Optional.of(words.say("move.error.no-weekend", dates.full(day.date()), why(day)));
        }
        return day.reason() instanceof DayReason.Weekend
                ? Optional.empty()
                : Optional.of(words.say("move.error.holiday", dates.full(day.date()), why(day)));
    }

    private Optional<String> offFault(CalendarDay day) {
        if (isMoved(day)) {
            return Optional.of(words.say("move.error.moved", dates.full(day.date()), why(day)));
        }
        return day.working()
                ? Optional.empty()
                : Optional.of(words.say("move.error.off-already", dates.full(day.date()), why(day)));
    }

    private static boolean isMoved(CalendarDay day) {
        return day.reason() instanceof DayReason.MovedByOrder || day.reason() instanceof DayReason.WorkedByOrder;
    }

    private String why(CalendarDay day) {
        return dates.fullInText(day.reason().text().in(Languages.of(words.locale())));
    }

    private void checkAct(DayOffMove move) {
        var rules = new Rules();
        text("nameKk", LONGEST_NAME, move, words.say("move.error.name-kk"), rules);
        text("nameRu", LONGEST_NAME, move, words.say("move.error.name-ru"), rules);
        text("number", LONGEST_NUMBER, move, words.say("move.error.number"), rules);
        checkDated(move);
        if (!move.text("link").isEmpty()) {
            text("link", LONGEST_ADDRESS, move, "", rules);
            rules.address(Place.WHOLE.field("link"), move.text("link"));
        }
        try {
            rules.orElseThrow(() -> move);
        } catch (RequestProblem problem) {
            faults.putAll(FormFaults.of(problem, pointer -> pointer.substring(1), words));
        }
    }

    private void text(String field, int longest, DayOffMove move, String missing, Rules rules) {
        var text = move.text(field);
        if (text.isEmpty()) {
            faults.put(field, missing);
            return;
        }
        var place = Place.WHOLE.field(field);
        rules.words(place, text, longest, false);
        rules.characters(place, text);
    }

    private void checkDated(DayOffMove move) {
        var dated = move.date("dated");
        if (dated.isEmpty()) {
            faults.put("dated", words.say("move.error.dated"));
            return;
        }
        var date = dated.get();
        if (date.isAfter(today)) {
            faults.put("dated", words.say("move.error.dated-later", dates.full(date)));
        } else if (date.isBefore(current.issued())) {
            faults.put("dated", words.say("move.error.dated-before", dates.full(current.issued())));
        }
    }
}
