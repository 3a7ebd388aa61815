package kz.mediagrid.watch.metric;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.watch.view.VersionView.Version;
import kz.mediagrid.watch.view.Watch;

/** Metrics of declared, published, held and changed weeks, of waiting requests, and of the difference between business time and real time. */
public final class WeekMetrics implements ViewMetrics {

    private static final Map<String, UnaryOperator<GridWeek>> WEEKS =
            Map.of("this", UnaryOperator.identity(), "next", GridWeek::next);

    private final Watch watch;
    private final Function<GridWeek, Optional<Instant>> publishAt;
    private final Clock business;
    private final Clock real;

    /** @param publishAt when the first version of a week is to be published; empty if the calendar does not reach so far */
    public WeekMetrics(Watch watch, Function<GridWeek, Optional<Instant>> publishAt, Clock business, Clock real) {
        this.watch = watch;
        this.publishAt = publishAt;
        this.business = business;
        this.real = real;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        WEEKS.forEach((name, week) -> {
            agencies(registry, name, week, true);
            agencies(registry, name, week, false);
            version(registry, name, week);
        });
        Gauge.builder(
                        "media.grid.requests.without.addressee",
                        () -> watch.requests().withoutAddressee().size())
                .description("Requests without an addressee.")
                .register(registry);
        Gauge.builder(
                        "media.grid.requests.awaiting.agreement",
                        () -> watch.requests().awaitingAgreement().size())
                .description("Requests by agreement whose agreement is not recorded.")
                .register(registry);
        publication(registry);
        TimeGauge.builder("media.grid.business.clock.ahead", this::aheadMillis, TimeUnit.MILLISECONDS)
                .description("How far business time is ahead of real time; negative where it stands behind.")
                .register(registry);
    }

    private void publication(MeterRegistry registry) {
        Gauge.builder(
                        "media.grid.weeks.held",
                        () -> watch.versions().weeks().stream()
                                .filter(week -> week.getHold() != null)
                                .count())
                .description("Weeks whose versions are held until one is ordered.")
                .register(registry);
        Gauge.builder(
                        "media.grid.changes.waiting",
                        () -> watch.versions().weeks().stream()
                                .mapToInt(GridWeekState::getWaiting)
                                .sum())
                .description("Changes of published weeks that wait for the next version.")
                .register(registry);
        TimeGauge.builder("media.grid.next.publication", this::nextPublicationMillis, TimeUnit.MILLISECONDS)
                .description("Business time until waiting changes are published; NaN if none is to be.")
                .register(registry);
        TimeGauge.builder("media.grid.held.dispatch.due", this::heldDispatchDueMillis, TimeUnit.MILLISECONDS)
                .description(
                        "Business time until the held week that is due first must have been sent; NaN if none is held.")
                .register(registry);
        TimeGauge.builder("media.grid.first.version.late", this::firstVersionLateMillis, TimeUnit.MILLISECONDS)
                .description(
                        "Business time since the first version of this or the next week was to be published; 0 if it was.")
                .register(registry);
        Gauge.builder("media.grid.overdue.grids.unpublished", this::overdueUnpublished)
                .description("Weeks whose grid is overdue since they are held, or have no version yet.")
                .register(registry);
    }

    private void version(MeterRegistry registry, String name, UnaryOperator<GridWeek> week) {
        TimeGauge.builder(
                        "media.grid.version.age",
                        () -> newest(
                                week,
                                version -> Duration.between(version.publishedAt(), business.instant())
                                        .toMillis()),
                        TimeUnit.MILLISECONDS)
                .description("Business time since the newest version of the week was published; NaN if none was.")
                .tag("week", name)
                .register(registry);
        Gauge.builder("media.grid.version.entries", () -> newest(week, Version::entries))
                .description("Entries of the newest version of the week; NaN if none was published.")
                .tag("week", name)
                .register(registry);
    }

    private double newest(UnaryOperator<GridWeek> week, ToDoubleFunction<Version> number) {
        return watch.versions()
                .newest(week.apply(GridWeek.of(business.instant())).toString())
                .map(number::applyAsDouble)
                .orElse(Double.NaN);
    }

    private double heldDispatchDueMillis() {
        return held().flatMap(week -> dispatchDue(week).stream())
                .min(Comparator.naturalOrder())
                .map(due -> (double) Duration.between(business.instant(), due).toMillis())
                .orElse(Double.NaN);
    }

    /** A held week that was sent before it was held owes nothing, nor does one that began before this installation. */
    private Optional<Instant> dispatchDue(String week) {
        return watch.owed().dueAt(ObligationKind.GRID_DISPATCH + "/" + week);
    }

    private Stream<String> held() {
        return watch.versions().weeks().stream()
                .filter(week -> week.getHold() != null)
                .map(GridWeekState::getWeek);
    }

    private double firstVersionLateMillis() {
        return withoutFirstVersion()
                .flatMap(week -> publishAt.apply(week).stream())
                .mapToLong(due -> Duration.between(due, business.instant()).toMillis())
                .max()
                .orElse(0);
    }

    /** Of this and the next week, those that must have had a version by now, and are neither held nor wait for a calendar. */
    private Stream<GridWeek> withoutFirstVersion() {
        var settled = watch.versions().weeks().stream()
                .filter(week -> week.getHold() != null || week.getVersion() > 0)
                .map(GridWeekState::getWeek)
                .collect(toSet());
        return WEEKS.values().stream()
                .map(week -> week.apply(GridWeek.of(business.instant())))
                .filter(week -> !settled.contains(week.toString()))
                .filter(week -> dispatchDue(week.toString()).isPresent())
                .filter(week -> publishAt
                        .apply(week)
                        .filter(due -> !due.isAfter(business.instant()))
                        .isPresent());
    }

    private long overdueUnpublished() {
        return Stream.concat(held(), withoutFirstVersion().map(GridWeek::toString))
                .flatMap(week -> dispatchDue(week).stream())
                .filter(due -> due.isBefore(business.instant()))
                .count();
    }

    private double nextPublicationMillis() {
        return GatherRule.nextPublication(watch.versions().weeks().stream())
                .map(next -> (double) Duration.between(business.instant(), next).toMillis())
                .orElse(Double.NaN);
    }

    private void agencies(MeterRegistry registry, String name, UnaryOperator<GridWeek> week, boolean declared) {
        Gauge.builder(
                        "media.grid.week.bodies",
                        () -> watch.weeks().of(week.apply(GridWeek.of(business.instant()))).stream()
                                .filter(form -> form.isDeclared() == declared)
                                .count())
                .description("State bodies that have declared their week, or have not.")
                .tag("week", name)
                .tag("declared", Boolean.toString(declared))
                .register(registry);
    }

    private long aheadMillis() {
        return Duration.between(real.instant(), business.instant()).toMillis();
    }
}
