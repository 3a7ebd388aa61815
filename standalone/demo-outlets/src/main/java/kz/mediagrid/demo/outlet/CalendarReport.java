package kz.mediagrid.demo.outlet;

import java.util.List;

/**
 * The calendar of an outlet, as its calendar program has it after all polls.
 *
 * @param editions the times of the last change that the files named, e.g. {@code 20261204T070000Z}, in the order in which they came first; a
 *     calendar without events is not counted
 * @param unchanged the number of polls that the server answered with 304
 * @param refused the number of polls that the server refused
 * @param moved the number of events whose beginning changed from one file to the next
 * @param events the events of the newest file
 */
public record CalendarReport(List<String> editions, int unchanged, int refused, int moved, List<KnownEvent> events) {

    public CalendarReport {
        editions = List.copyOf(editions);
        events = List.copyOf(events);
    }
}
