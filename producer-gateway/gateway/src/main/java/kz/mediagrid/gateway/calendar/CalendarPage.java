package kz.mediagrid.gateway.calendar;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.YearPicture;
import org.jspecify.annotations.Nullable;

/**
 * The calendar page as one reader sees it.
 *
 * @param version version of the shown calendar
 * @param current version of the calendar in force
 * @param begins the first day of the calendar, in words, if the calendar begins after 1 January of the shown year;
 *     null otherwise
 * @param years all years that the calendar covers
 * @param versions all present and former calendars, the newest first
 * @param text the text of the whole calendar
 * @param mayReplace whether the reader may put another calendar in force
 */
record CalendarPage(
        String version,
        String current,
        YearPicture picture,
        @Nullable String begins,
        List<Year> years,
        List<Row> versions,
        String text,
        boolean mayReplace) {

    /** A year of the calendar, for the page's list of years. */
    record Year(int year, boolean official, boolean shown) {}

    /**
     * A calendar, as a row of the page's list of calendars.
     *
     * @param name the day on which the authority issued the calendar or its last change, with the time of activation, in words
     * @param activated the time at which the activation was received; null for the calendar built into the software
     * @param actor the account that activated the calendar; null for the built-in calendar, and if the reader may not
     *     see accounts
     * @param act the legal act that changed the days; null for the built-in calendar
     * @param year the year that the row's link shows
     */
    record Row(
            String version,
            boolean inForce,
            boolean shown,
            String name,
            @Nullable Moment activated,
            @Nullable Actor actor,
            @Nullable String act,
            int year) {}

    /** The account that activated a calendar. The {@code name} consists of the account's role and state body. */
    record Actor(String name, String id) {}

    public boolean inForce() {
        return version.equals(current);
    }

    /** The name of the shown calendar. Templates call this. */
    public String name() {
        return versions.stream().filter(Row::shown).map(Row::name).findFirst().orElseThrow();
    }
}
