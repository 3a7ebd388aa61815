package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.watch.view.ObligationView.Step;
import kz.mediagrid.watch.view.OpenAlerts.Word;
import kz.mediagrid.watch.view.Watch;

/** Metrics of obligations and overdue alerts. */
public final class ObligationMetrics implements ViewMetrics {

    private final Watch watch;
    private final Clock business;

    public ObligationMetrics(Watch watch, Clock business) {
        this.watch = watch;
        this.business = business;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : known(ObligationKind.class)) {
            for (var state : List.of(ObligationState.OPEN, ObligationState.OVERDUE)) {
                Gauge.builder(
                                "media.grid.obligations",
                                () -> watch.owed().count(group -> group.kind() == kind && group.state() == state))
                        .description("Obligations that are open or overdue now.")
                        .tag("kind", Labels.of(kind))
                        .tag("state", Labels.of(state))
                        .register(registry);
            }
            for (var transition : known(ObligationTransition.class)) {
                FunctionCounter.builder(
                                "media.grid.obligation.transitions",
                                watch.owed(),
                                owed -> owed.count(new Step(kind, transition)))
                        .description("Transitions of obligations since the topic began.")
                        .tag("kind", Labels.of(kind))
                        .tag("transition", Labels.of(transition))
                        .register(registry);
            }
            for (var alert : known(AlertKind.class)) {
                FunctionCounter.builder(
                                "media.grid.overdue.alerts",
                                watch.owed().alerts(),
                                alerts -> alerts.count(new Word(kind, alert)))
                        .description("Overdue alerts raised or settled since the topic began.")
                        .tag("kind", Labels.of(kind))
                        .tag("alert", Labels.of(alert))
                        .register(registry);
            }
        }
        Gauge.builder("media.grid.obligations.due.soon", () -> watch.owed().soonDueCount(business.instant()))
                .description("Open obligations that are due within 24 hours of business time.")
                .register(registry);
        TimeGauge.builder("media.grid.oldest.overdue", this::oldestOverdueMillis, TimeUnit.MILLISECONDS)
                .description("How long the oldest overdue obligation has been overdue, business time; 0 if none is.")
                .register(registry);
    }

    private long oldestOverdueMillis() {
        return watch.owed().oldestOverdue().map(this::millisSince).orElse(0L);
    }

    private long millisSince(Instant due) {
        return Math.max(0, Duration.between(due, business.instant()).toMillis());
    }

    private static <E extends Enum<E>> List<E> known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(symbol -> !symbol.name().equals("UNKNOWN"))
                .toList();
    }
}
