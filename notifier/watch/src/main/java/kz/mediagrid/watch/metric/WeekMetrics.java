package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
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
    private final Clock business;
    private final Clock real;

    public WeekMetrics(Watch watch, Clock business, Clock real) {
        this.watch = watch;
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

    /** A held week that was sent before it was held owes nothing. */
    private double heldDispatchDueMillis() {
        return watch.versions().weeks().stream()
                .filter(week -> week.getHold() != null)
                .flatMap(week -> watch.owed().dueAt(ObligationKind.GRID_DISPATCH + "/" + week.getWeek()).stream())
                .min(Comparator.naturalOrder())
                .map(due -> (double) Duration.between(business.instant(), due).toMillis())
                .orElse(Double.NaN);
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
