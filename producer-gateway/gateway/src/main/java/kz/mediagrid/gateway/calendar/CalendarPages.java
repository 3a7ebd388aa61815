package kz.mediagrid.gateway.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.YearStatus;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.page.YearPicture;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the calendar page for a reader. The page shows one year of a present or former calendar. */
@Component
final class CalendarPages {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Calendars calendars;
    private final BusinessClock clock;
    private final AccountNames accounts;
    private final MessageSource bundles;

    CalendarPages(Calendars calendars, BusinessClock clock, AccountNames accounts, MessageSource bundles) {
        this.calendars = calendars;
        this.clock = clock;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    /**
     * The calendar page; empty if no calendar has this version, or if the calendar does not cover the year.
     *
     * @param version version of the calendar to show; null for the calendar in force
     * @param year year to show; null for the current year
     */
    Optional<CalendarPage> page(@Nullable String version, @Nullable String year, Account account, Locale locale) {
        return find(version)
                .flatMap(known -> yearOf(known.calendar(), year).map(shown -> page(known, shown, account, locale)));
    }

    private Optional<KnownCalendar> find(@Nullable String version) {
        return version == null ? Optional.of(calendars.all().get(0)) : calendars.find(version);
    }

    private Optional<Integer> yearOf(WorkingCalendar calendar, @Nullable String asked) {
        if (asked != null && !YEAR.matcher(asked).matches()) {
            return Optional.empty();
        }
        // After the calendar's end, its last year: from this page the authorised body activates the next calendar.
        int year = asked == null
                ? Math.min(
                        AlmatyTime.dateOf(clock.instant()).getYear(),
                        calendar.lastDay().getYear())
                : Integer.parseInt(asked);
        return Optional.of(year)
                .filter(it -> it >= calendar.firstDay().getYear()
                        && it <= calendar.lastDay().getYear());
    }

    private CalendarPage page(KnownCalendar known, int year, Account account, Locale locale) {
        var calendar = known.calendar();
        var dates = new DatesInWords(new Words(bundles, locale));
        var first = calendar.firstDay();
        return new CalendarPage(
                known.version(),
                calendars.inForce().version(),
                YearPicture.of(calendar, year, Languages.of(locale), dates),
                first.isAfter(LocalDate.of(year, 1, 1)) ? dates.full(first) : null,
                calendar.years().stream()
                        .map(it -> new CalendarPage.Year(
                                it.year(), calendar.statusOf(it.year()) == YearStatus.OFFICIAL, it.year() == year))
                        .toList(),
                calendars.all().stream()
                        .map(it -> row(it, known.version(), year, account, locale))
                        .toList(),
                calendar.text(),
                account.is(Role.AUTHORISED_BODY));
    }

    /**
     * Whether the reader may see which account activated a calendar. Every role that may call /api/calendars may see
     * the account; the media may not.
     */
    private static boolean seesAccounts(Account account) {
        return account.is(Role.AGENCY) || account.is(Role.AUTHORISED_BODY) || account.is(Role.OPS);
    }

    private CalendarPage.@Nullable Actor actor(@Nullable String id, Locale locale) {
        return id == null ? null : new CalendarPage.Actor(accounts.ofId(id, locale), id);
    }

    /** Several calendars may be of one day, so that the time of activation is a part of the name. */
    private static String name(LocalDate issued, @Nullable Instant activated, DatesInWords dates, Words words) {
        return activated == null
                ? words.say("calendar.of", dates.full(issued))
                : words.say(
                        "calendar.of-activated",
                        dates.full(issued),
                        DatesInWords.time(activated.atZone(AlmatyTime.ZONE).toLocalTime()));
    }

    private CalendarPage.Row row(KnownCalendar known, String shown, int year, Account account, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var record = known.record();
        var activated = record.getActivatedAt();
        boolean hasYear = year <= known.calendar().lastDay().getYear();
        return new CalendarPage.Row(
                known.version(),
                known.version().equals(calendars.inForce().version()),
                known.version().equals(shown),
                name(known.calendar().issued(), activated, dates, words),
                activated == null ? null : dates.fullMoment(activated),
                seesAccounts(account) ? actor(record.getActor(), locale) : null,
                record.getLegalAct() == null ? null : ActInWords.of(record.getLegalAct(), words),
                hasYear ? year : known.calendar().lastDay().getYear());
    }
}
