package kz.mediagrid.aggregator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/** The rules that the naive specification looks up, each in the plainest words. */
final class NaiveRules {

    private NaiveRules() {}

    static String kind(NaiveState.@Nullable Line before, NaiveState.@Nullable Line after) {
        if (before == null) {
            return "ADDED";
        }
        if (after == null) {
            return "REMOVED";
        }
        if (after.standing().equals("MOVED")) {
            return "MOVED";
        }
        if (after.standing().equals(before.standing())) {
            return "REVISED";
        }
        if (after.standing().equals("POSTPONED")) {
            return "POSTPONED";
        }
        return after.standing().equals("PLANNED") ? "REINSTATED" : "CANCELLED";
    }

    static boolean owns(Submission stamp, String eventId) {
        return eventId.startsWith(stamp.getAgencyCode() + "-");
    }

    static TreeSet<String> weeksOf(EventDetails details) {
        var weeks = new TreeSet<String>();
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        for (var day = details.getDate(); !day.isAfter(last); day = day.plusDays(1)) {
            weeks.add(GridWeek.of(day).toString());
        }
        return weeks;
    }

    static EventDetails postponed(EventDetails before, EventPostponed to) {
        return EventDetails.newBuilder(before)
                .setDate(to.getDate())
                .setEndDate(to.getEndDate())
                .setTiming(to.getTiming())
                .setStartTime(to.getStartTime())
                .setEndTime(to.getEndTime())
                .build();
    }

    static boolean isOn(LocalDate day, EventDetails details) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return details.getDate().datesUntil(last.plusDays(1)).anyMatch(day::equals);
    }

    static Instant endOf(EventDetails details) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return last.plusDays(1).atStartOfDay(AlmatyTime.ZONE).toInstant();
    }

    static boolean isLate(String week, Instant at, WorkingCalendar calendar) {
        var schedule = schedule(GridWeek.parse(week), calendar);
        return !at.isBefore(schedule.submissionDue().at())
                || !at.isBefore(schedule.publishAt().at());
    }

    /** A declaration covers the id and revision of each planned event, in order of start, and the hash over these lines. */
    static String declared(Map<String, NaiveState.Event> events, String agency, String week) {
        var covered = events.keySet().stream()
                .filter(id -> Commands.agencyOf(id).equals(agency))
                .filter(id ->
                        !events.get(id).withdrawn && events.get(id).weeks().contains(week))
                .sorted(Comparator.comparing((String id) -> start(events.get(id).details))
                        .thenComparing(id -> id))
                .map(id -> id + " " + events.get(id).revision)
                .toList();
        var text = new StringBuilder();
        covered.forEach(line -> text.append(line).append('\n'));
        return covered + " " + Sha256.hex(Sha256.of(text.toString().getBytes(UTF_8)));
    }

    private static String start(EventDetails details) {
        return details.getDate() + " " + Objects.toString(details.getStartTime(), "");
    }

    static WeekSchedule schedule(GridWeek week, WorkingCalendar calendar) {
        return WeekSchedule.of(week, calendar, WeekPolicy.standard());
    }
}
