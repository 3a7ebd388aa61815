package kz.mediagrid.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.demo.outlet.CalendarReport;
import kz.mediagrid.demo.outlet.MailedGrids;
import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.outlet.ShownWeek;
import kz.mediagrid.demo.tally.OutletComparison;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.topics.Topics;
import org.jsoup.Jsoup;

/**
 * Lets the media outlets join, each by the way of its channel, and waits until the versions have reached them. An outlet that was down receives
 * the missed version when it is up again.
 */
final class Media {

    private final SampleWeek sample;
    private final OutletsProcess outlets;
    private final Api api;
    private final Accounts accounts;
    private final MediaPages pages;
    private final TopicContents topics;
    private final Teller teller;
    private final List<PlayedOutlet> joined = new ArrayList<>();

    Media(
            SampleWeek sample,
            OutletsProcess outlets,
            Api api,
            Accounts accounts,
            MediaPages pages,
            TopicContents topics,
            Teller teller) {
        this.sample = sample;
        this.outlets = outlets;
        this.api = api;
        this.accounts = accounts;
        this.pages = pages;
        this.topics = topics;
        this.teller = teller;
    }

    void join() {
        sample.outlets()
                .forEach(outlet -> joined.add(
                        switch (outlet.channel()) {
                            case "webhook" -> joinByWebhook(outlet);
                            case "mail" -> joinByMail(outlet);
                            case "calendar" -> joinByCalendar(outlet);
                            default -> throw new IllegalArgumentException("no channel: " + outlet.channel());
                        }));
    }

    private PlayedOutlet joinByWebhook(SampleOutlet outlet) {
        var url = outlets.open(outlet.id());
        var answer = enter(outlet, Map.of("id", outlet.id(), "name", outlet.name(), "webhookUrl", url));
        outlets.trust(outlet.id(), answer.body().required("secret").asString());
        teller.say(outlet.id(), "is entered by the authorised body: %s, at %s", outlet.called(), url);
        return new PostedOutlet(outlet, sample.week(), outlets);
    }

    private PlayedOutlet joinByMail(SampleOutlet outlet) {
        var id = pages.ask(outlet);
        teller.say(outlet.id(), "asks for mails on the public page, and is confirmed: %s", outlet.called());
        return new MailedOutlet(outlet, id, sample.week(), outlets);
    }

    private PlayedOutlet joinByCalendar(SampleOutlet outlet) {
        enter(outlet, Map.of("id", outlet.id(), "name", outlet.name()));
        var person = pages.invite(outlet);
        var calendar = pages.subscribe(outlet, person);
        teller.say(outlet.id(), "is invited by mail, and makes a calendar on its page: %s", outlet.called());
        return new PollingOutlet(outlet, calendar, outlets);
    }

    private Api.Answer enter(SampleOutlet outlet, Map<String, Object> entry) {
        return api.post(accounts.authorisedBody(), "subscribe-" + outlet.id(), "/api/outlets", entry)
                .done();
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
        var up = joined.stream()
                .filter(outlet -> !outlet.sample().downForAWhile())
                .toList();
        up.forEach(outlet -> awaitReceipt(outlet, version));
        var reasons = unreliable()
                .map(outlet -> outlet.sample().called() + " is down, "
                        + awaitAttempt(outlet, version, AttemptOutcome.RETRY_LATER)
                                .getWhy())
                .toList();
        teller.tell(
                "  Version %d: %d of %d outlets have it; %s.",
                version, up.size(), joined.size(), String.join("; ", reasons));
    }

    /** Brings up the outlets that were down. The next delivery attempt brings them the version that they missed. */
    void comeBack(int version) {
        unreliable().forEach(outlet -> {
            outlets.comeBack(outlet.id());
            awaitReceipt(outlet, version);
            teller.say(
                    outlet.id(),
                    "is back and has version %d, by attempt %d.",
                    version,
                    awaitAttempt(outlet, version, AttemptOutcome.DELIVERED).getAttempt());
        });
    }

    /** Waits until {@code version} has reached every outlet, except those that get it in the mail of the next morning. */
    void deliver(int version) {
        var now = joined.stream()
                .filter(outlet -> !(outlet instanceof MailedOutlet))
                .toList();
        now.forEach(outlet -> awaitReceipt(outlet, version));
        teller.tell(
                "  Version %d: %d of %d outlets have it; its changes are mailed in the morning.",
                version, now.size(), joined.size());
    }

    /** Waits until the mails of the morning have brought {@code version}. */
    void deliverInTheMorning(int version) {
        joined.forEach(outlet -> awaitReceipt(outlet, version));
        teller.tell("  Version %d: all %d outlets have it.", version, joined.size());
    }

    /** The outlets that joined, in the order of the sample. */
    List<PlayedOutlet> joined() {
        return List.copyOf(joined);
    }

    List<OutletReport> webhooks() {
        return of(PostedOutlet.class).map(PostedOutlet::report).toList();
    }

    List<MailedGrids> mailboxes() {
        return of(MailedOutlet.class).map(MailedOutlet::mails).toList();
    }

    List<CalendarReport> calendars() {
        return of(PollingOutlet.class).map(PollingOutlet::poll).toList();
    }

    private <T extends PlayedOutlet> Stream<T> of(Class<T> channel) {
        return joined.stream().filter(channel::isInstance).map(channel::cast);
    }

    /** Compares the outlets with the page of the week, which everybody may open. */
    OutletComparison compare() {
        var page = PageForm.open(Jsoup.newSession(), api.address() + "/grids/" + sample.week() + "?lang=ru");
        return new OutletComparison(
                ShownWeek.events(page, GridWeek.parse(sample.week())),
                joined.stream().map(PlayedOutlet::told).toList());
    }

    private Stream<PlayedOutlet> unreliable() {
        return joined.stream().filter(outlet -> outlet.sample().downForAWhile());
    }

    private void awaitReceipt(PlayedOutlet outlet, int version) {
        Wait.until(
                "version %d at %s".formatted(version, outlet.sample().id()),
                () -> outlet.has(version) ? Optional.of(version) : Optional.empty());
    }

    private DeliveryAttempted awaitAttempt(PlayedOutlet outlet, int version, AttemptOutcome outcome) {
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
