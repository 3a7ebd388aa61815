package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Computes the times of one week with their reasons. */
final class WeekScheduling {

    private final GridWeek week;
    private final WorkingCalendar calendar;
    private final WeekPolicy policy;
    private final LocalDate thursday;
    private final LocalDate lastWorkedUpToThursday;
    private final LocalDate dayOfSubmission;

    WeekScheduling(GridWeek week, WorkingCalendar calendar, WeekPolicy policy) {
        this.week = week;
        this.calendar = calendar;
        this.policy = policy;
        this.thursday = week.monday().minusDays(4);
        this.lastWorkedUpToThursday = calendar.lastWorkingDayOnOrBefore(thursday);
        this.dayOfSubmission = policy.thursdayOff() == WeekPolicy.ThursdayOff.BEFORE
                ? lastWorkedUpToThursday
                : calendar.firstWorkingDayOnOrAfter(thursday);
    }

    WeekSchedule schedule() {
        return new WeekSchedule(
                week,
                collectingOpens(),
                expectedBy(),
                submissionDue(),
                publishAt(),
                dispatchDue(),
                policy,
                calendar.version());
    }

    private WeekInstant collectingOpens() {
        var reason = new Statement(
                "алдыңғы аптаның дүйсенбісі", "понедельник предыдущей недели", "the Monday of the week before");
        return new WeekInstant(
                WeekInstant.Name.COLLECTING_OPENS, week.previous().startsAt(), reason, false);
    }

    private WeekInstant expectedBy() {
        var on = DateWords.written(lastWorkedUpToThursday);
        var reason = lastWorkedUpToThursday.equals(thursday)
                ? new Statement(
                        on.kk() + ", апта алдындағы бейсенбі",
                        on.ru() + ", четверг перед неделей",
                        on.en() + ", the Thursday before the week")
                : new Statement(
                        on.kk() + ", апта алдындағы бейсенбіге дейінгі соңғы жұмыс күні",
                        on.ru() + ", последний рабочий день до четверга перед неделей",
                        on.en() + ", the last working day before the Thursday before the week");
        return endOfDay(WeekInstant.Name.EXPECTED_BY, lastWorkedUpToThursday, reason, lastWorkedUpToThursday, thursday);
    }

    private WeekInstant submissionDue() {
        var on = DateWords.written(dayOfSubmission);
        Statement reason;
        if (dayOfSubmission.equals(thursday)) {
            reason = new Statement(
                    on.kk() + ": ақпарат апта сайын бейсенбіде жіберіледі",
                    on.ru() + ": информация направляется еженедельно в четверг",
                    on.en() + ": the information is sent weekly on Thursday");
        } else if (dayOfSubmission.isBefore(thursday)) {
            reason = new Statement(
                    on.kk() + ": бейсенбі демалыс күні, сондықтан оған дейінгі соңғы жұмыс күні",
                    on.ru() + ": четверг не рабочий, поэтому последний рабочий день до него",
                    on.en() + ": the Thursday is off, so the last working day before it");
        } else {
            reason = new Statement(
                    on.kk() + ": бейсенбі демалыс күні, сондықтан одан кейінгі бірінші жұмыс күні",
                    on.ru() + ": четверг не рабочий, поэтому первый рабочий день после него",
                    on.en() + ": the Thursday is off, so the first working day after it");
        }
        return dayOfSubmission.isBefore(thursday)
                ? endOfDay(WeekInstant.Name.SUBMISSION_DUE, dayOfSubmission, reason, dayOfSubmission, thursday)
                : endOfDay(WeekInstant.Name.SUBMISSION_DUE, dayOfSubmission, reason, thursday, dayOfSubmission);
    }

    private WeekInstant publishAt() {
        var friday = thursday.plusDays(1);
        var worked = firstWorkedBeforeTheWeek(friday);
        var day = worked.orElse(friday);
        var on = DateWords.written(day);
        var reason = worked.isPresent()
                ? new Statement(
                        on.kk() + ", бейсенбіден кейінгі бірінші жұмыс күні",
                        on.ru() + ", первый рабочий день после четверга",
                        on.en() + ", the first working day after the Thursday")
                : new Statement(
                        on.kk() + ": апта басталғанға дейін жұмыс күні жоқ, медиа-грид бәрібір жұмада жарияланады",
                        on.ru() + ": до начала недели нет рабочего дня, медиа-грид всё равно публикуется в пятницу",
                        on.en() + ": no working day is left before the week, so the grid is published on the Friday");
        var consulted = worked.orElse(week.monday().minusDays(1));
        return new WeekInstant(
                WeekInstant.Name.PUBLISH_AT,
                AlmatyTime.at(day, policy.publishingTime()),
                reason.and("", notWorked(friday, consulted)),
                provisional(friday, consulted));
    }

    private Optional<LocalDate> firstWorkedBeforeTheWeek(LocalDate friday) {
        return friday.datesUntil(week.monday()).filter(calendar::isWorkingDay).findFirst();
    }

    private WeekInstant dispatchDue() {
        var day = calendar.firstWorkingDayAfter(dayOfSubmission);
        var on = DateWords.written(day);
        var reason = new Statement(
                on.kk() + ": медиа-грид БАҚ-қа бір жұмыс күні ішінде жіберіледі",
                on.ru() + ": медиа-грид направляется в СМИ в течение одного рабочего дня",
                on.en() + ": the grid is sent to the mass media within one working day");
        return endOfDay(WeekInstant.Name.DISPATCH_DUE, day, reason, dayOfSubmission.plusDays(1), day);
    }

    private WeekInstant endOfDay(WeekInstant.Name name, LocalDate day, Statement reason, LocalDate from, LocalDate to) {
        return new WeekInstant(name, AlmatyTime.endOf(day), reason.and("", notWorked(from, to)), provisional(from, to));
    }

    private boolean provisional(LocalDate from, LocalDate to) {
        return calendar.days(from, to).stream().anyMatch(CalendarDay::provisional);
    }

    /** The days off between two dates, as an appendix to a reason; empty if all days are worked. */
    private Statement notWorked(LocalDate from, LocalDate to) {
        var off = calendar.days(from, to).stream().filter(day -> !day.working()).toList();
        if (off.isEmpty()) {
            return Statement.NONE;
        }
        return new Statement(
                "; демалыс күндері: " + listed(off, Language.KK),
                "; не рабочие: " + listed(off, Language.RU),
                "; not worked: " + listed(off, Language.EN));
    }

    private static String listed(List<CalendarDay> days, Language language) {
        return days.stream()
                .map(day -> DateWords.written(day.date()).in(language) + " - "
                        + day.reason().text().in(language))
                .collect(Collectors.joining(", "));
    }
}
