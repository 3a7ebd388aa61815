package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.topics.Topics;

/**
 * Subscribes the media outlets and waits for the deliveries to them. An outlet that was down receives the missed
 * version when it is up again.
 */
final class Media {

    private final SampleWeek sample;
    private final OutletsProcess outlets;
    private final Api api;
    private final Accounts accounts;
    private final TopicContents topics;
    private final Teller teller;

    Media(SampleWeek sample, OutletsProcess outlets, Api api, Accounts accounts, TopicContents topics, Teller teller) {
        this.sample = sample;
        this.outlets = outlets;
        this.api = api;
        this.accounts = accounts;
        this.topics = topics;
        this.teller = teller;
    }

    void subscribe() {
        for (var outlet : sample.outlets()) {
            var url = outlets.open(outlet.id());
            var subscription = Map.of("id", outlet.id(), "name", outlet.name(), "webhookUrl", url);
            var answer = api.post(accounts.authorisedBody(), "subscribe-" + outlet.id(), "/api/outlets", subscription)
                    .done();
            outlets.trust(outlet.id(), answer.body().required("secret").asString());
            teller.say(outlet.id(), "subscribes: %s, at %s", outlet.called(), url);
        }
    }

    void goDown() {
        unreliable().forEach(outlet -> {
            outlets.goDown(outlet.id());
            teller.say(outlet.id(), "is down.");
        });
    }

    /**
     * Waits until {@code version} has reached each outlet that is up, and until a delivery to each outlet that is down
     * has failed.
     */
    void deliverAroundThoseDown(int version) {
        var down = unreliable();
        var up = sample.outlets().stream()
                .filter(outlet -> !outlet.downForAWhile())
                .toList();
        up.forEach(outlet -> awaitReceipt(outlet, version));
        var reasons = down.stream()
                .map(outlet -> outlet.called() + " is down, "
                        + awaitAttempt(outlet, version, AttemptOutcome.RETRY_LATER)
                                .getWhy())
                .toList();
        teller.tell(
                "  Version %d: %d of %d outlets have it; %s.",
                version, up.size(), sample.outlets().size(), String.join("; ", reasons));
    }

    /** Brings up the outlets that were down. The next delivery attempt brings them the version that they missed. */
    void comeBack(int version) {
        for (var outlet : unreliable()) {
            outlets.comeBack(outlet.id());
            awaitReceipt(outlet, version);
            teller.say(
                    outlet.id(),
                    "is back and has version %d, by attempt %d.",
                    version,
                    awaitAttempt(outlet, version, AttemptOutcome.DELIVERED).getAttempt());
        }
    }

    /** Waits until {@code version} has reached every outlet. */
    void deliver(int version) {
        sample.outlets().forEach(outlet -> awaitReceipt(outlet, version));
        teller.tell(
                "  Version %d: all %d outlets have it.",
                version, sample.outlets().size());
    }

    /** The report of each outlet. */
    List<OutletReport> reports() {
        return sample.outlets().stream()
                .map(outlet -> outlets.report(outlet.id()))
                .toList();
    }

    private List<SampleOutlet> unreliable() {
        return sample.outlets().stream().filter(SampleOutlet::downForAWhile).toList();
    }

    private void awaitReceipt(SampleOutlet outlet, int version) {
        Wait.until(
                "version %d at %s".formatted(version, outlet.id()),
                () -> Optional.of(outlets.report(outlet.id())).filter(report -> report.has(sample.week(), version)));
    }

    private DeliveryAttempted awaitAttempt(SampleOutlet outlet, int version, AttemptOutcome outcome) {
        return Wait.until(
                "an attempt to deliver version %d to %s with outcome %s".formatted(version, outlet.id(), outcome),
                () -> topics.of(Topics.DELIVERIES, DeliveryAttempted.class).stream()
                        .filter(attempt -> attempt.getOutletId().equals(outlet.id())
                                && attempt.getWeek().equals(sample.week())
                                && attempt.getVersion() == version
                                && attempt.getOutcome() == outcome)
                        .findFirst());
    }
}
