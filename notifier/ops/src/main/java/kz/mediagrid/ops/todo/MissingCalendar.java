package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;

/** Finds that weeks wait because the next working calendar is not in force yet. */
final class MissingCalendar implements Concern {

    private final CalendarEnd end;

    MissingCalendar(CalendarEnd end) {
        this.end = end;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        return List.of(Checked.of(
                ToDoKind.CALENDAR_END,
                end.waitingFrom().map(week -> toDo(week, links)).stream().toList()));
    }

    private static ToDo toDo(GridWeek week, MendingLinks links) {
        var form = links.editors("/calendar/new");
        return new ToDo(
                ToDoKind.CALENDAR_END,
                week.toString(),
                null,
                week.startsAt(),
                Subject.ofWeek(week.toString()),
                List.of(),
                form == null ? links.gateway("/calendar").orElse(null) : form);
    }
}
