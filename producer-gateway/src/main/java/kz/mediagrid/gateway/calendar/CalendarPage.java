package kz.mediagrid.gateway.calendar;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.YearPicture;
import org.jspecify.annotations.Nullable;

/**
 * The calendar page as one reader sees it.
 *
 * @param version version of the calendar that is shown
 * @param current version of the calendar in force
 * @param begins the first day that the calendar covers, in words; null if that is the first of the year shown
 * @param years all years that the calendar covers
 * @param versions every calendar that is, or was, in force, the newest first
 * @param text the whole calendar as it is written
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

    /** A year that the page offers. */
    record Year(int year, boolean official, boolean shown) {}

    /**
     * A calendar in the list of calendars.
     *
     * @param issued the day on which the authority issued its newest part
     * @param activated the time at which its activation was received; null for the one built into the software
     * @param actor the account that activated it; null for readers who see no accounts
     * @param act the act that changed the days
     * @param year the year of it to show
     */
    record Row(
            String version,
            boolean inForce,
            boolean shown,
            String issued,
            @Nullable Moment activated,
            @Nullable Actor actor,
            @Nullable String act,
            int year) {}

    /** The account that activated a calendar, by its role and state body, and its id. */
    record Actor(String name, String id) {}

    public boolean inForce() {
        return version.equals(current);
    }

    /** The day on which the calendar that is shown was issued: it names the calendar. */
    public String issued() {
        return versions.stream().filter(Row::shown).map(Row::issued).findFirst().orElseThrow();
    }
}
