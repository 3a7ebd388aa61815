package kz.mediagrid.demo.play;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.tally.DutyTally;
import kz.mediagrid.demo.tally.GridTally;
import kz.mediagrid.demo.tally.MediaTally;
import kz.mediagrid.demo.tally.Summary;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.standalone.run.Settings;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;

/** Plays the sample week on a paused clock. It moves the clock from one moment of the week to the next. */
public final class Play implements AutoCloseable {

    /** The start of the play, on the Monday before the played week, when collecting opens. */
    public static final OffsetDateTime BEGINS = OffsetDateTime.parse("2026-11-30T09:00:00+05:00");

    /**
     * The time for which changes are gathered. It is short, so that an event sent by a user after the play is published
     * within seconds.
     */
    public static final Duration GATHER = Duration.ofSeconds(5);

    private static final OffsetDateTime CORRECTED = OffsetDateTime.parse("2026-12-07T10:00:00+05:00");

    /** At this time the corrections have been gathered, and version 2 is published. */
    private static final String PUBLISHED = CORRECTED.plus(GATHER).toString();

    /** The end of the play, the next morning, when the changes of later days are mailed. */
    private static final String ENDS = "2026-12-08T08:00:00+05:00";

    private final SampleWeek sample;
    private final Api gateway;
    private final TopicContents topics;
    private final Teller teller;
    private final PressUnits pressUnits;
    private final Planning planning;
    private final PressSecretary pressSecretary;
    private final Changes changes;
    private final Selection selection;
    private final Requests requests;
    private final Decree decree;
    private final Alarms alarms;
    private final Publication publication;
    private final Media media;
    private final MailCount mails;
    private final Visitors visitors;

    /**
     * An outlet after the play.
     *
     * @param id the id, which its page has in its address
     */
    public record JoinedOutlet(String id, String name, String channel) {}

    /** @param links makes a one-time link for a person of each body with a given code */
    public Play(
            SampleWeek sample,
            Settings settings,
            OutletsProcess outlets,
            Function<List<String>, List<String>> links,
            PrintWriter out) {
        var accounts = Accounts.read(settings.accounts());
        this.sample = sample;
        this.gateway = new Api(settings.ports().pagesAddress());
        this.topics = new TopicContents(settings.ports());
        this.teller = new Teller(gateway, accounts.ops(), out);
        this.pressUnits = new PressUnits(gateway, accounts, teller);
        var events = new PlayedEvents(gateway, accounts);
        this.planning = new Planning(sample, events, gateway, accounts, teller);
        this.visitors = new Visitors(sample.bodiesOnPages(), links);
        var visits = new Visits(gateway.address(), visitors);
        this.pressSecretary = new PressSecretary(sample, events, gateway, teller);
        this.changes = new Changes(sample, events, teller);
        this.selection = new Selection(sample, gateway, accounts, visits, teller);
        this.requests = new Requests(sample, gateway, accounts, teller, visits);
        this.decree = new Decree(sample, gateway, accounts, visits, topics, teller);
        this.alarms = new Alarms(topics, DirectoryNames.read(gateway, accounts.ops()), teller);
        this.publication = new Publication(sample, topics, teller);
        var notifier = new Api(settings.ports().notifierAddress());
        var pages = new MediaPages(settings.ports(), visits, new Visits(notifier.address(), visitors), outlets);
        this.media = new Media(sample, outlets, notifier, accounts, pages, topics, teller);
        this.mails = new MailCount(outlets, teller);
    }

    public void perform() {
        teller.tell("%s  The press offices plan the week %s.", Teller.time(BEGINS.toString()), sample.week());
        pressUnits.enter();
        media.join();
        planning.collect();
        teller.at("2026-12-01T10:00:00+05:00");
        requests.ask();
        teller.at("2026-12-02T11:00:00+05:00");
        changes.move();
        requests.answerInTime();
        teller.at("2026-12-03T00:00:00+05:00");
        alarms.tell(AlertKind.OVERDUE, overdueRequests());
        teller.at("2026-12-03T10:00:00+05:00");
        requests.answerLate();
        alarms.tell(AlertKind.MET_LATE, lateAnswers());
        selection.select();
        teller.at("2026-12-03T15:00:00+05:00");
        pressSecretary.thursday(visitors.link(sample.bodyOnPages()));
        changes.withdraw();
        teller.at("2026-12-03T16:00:00+05:00");
        planning.declare();
        teller.at("2026-12-04T00:00:00+05:00");
        teller.tell("  Thursday has ended: submissions are late from now on.");
        alarms.tell(AlertKind.OVERDUE, sample.silent().size());
        teller.at("2026-12-04T09:30:00+05:00");
        planning.submitLate();
        media.goDown();
        teller.at("2026-12-04T12:00:00+05:00");
        publication.tell(1);
        media.deliverAroundThoseDown(1);
        media.comeBack(1);
        teller.at("2026-12-07T09:00:00+05:00");
        requests.ask(sample.decree().request());
        decree.comeIntoForce();
        teller.at(CORRECTED.toString());
        changes.correct();
        changes.cancel();
        teller.at(PUBLISHED);
        publication.tell(2);
        media.deliver(2);
        teller.at(ENDS);
        media.deliverInTheMorning(2);
        mails.tell();
    }

    private int overdueRequests() {
        return sample.requests().stream().mapToInt(SampleRequest::overdue).sum();
    }

    private int lateAnswers() {
        return sample.requests().stream().mapToInt(asked -> asked.late().size()).sum();
    }

    /** Prints the table of the outlets. Returns the summary of the play, counted from the topics and from the outlets' reports. */
    public Summary count() {
        var versions = topics.of(Topics.MEDIA_GRIDS, MediaGridVersion.class);
        var grid = new GridTally(
                sample.week(),
                topics.of(Topics.GRID_COMMANDS),
                topics.of(Topics.SUBMISSION_OUTCOMES, SubmissionOutcome.class),
                versions,
                gateway.receipts());
        var duties = new DutyTally(
                topics.of(Topics.INFORMATION_REQUESTS),
                topics.of(Topics.OBLIGATIONS, ObligationChanged.class),
                topics.of(Topics.OVERDUE_ALERTS, OverdueAlert.class),
                requests.ids());
        long deadLetters = List.of(Service.values()).stream()
                .flatMap(service -> Topics.named(Topics.deadLetters(service).name()).stream())
                .mapToLong(topic -> topics.of(topic).size())
                .sum();
        var reached = new MediaTally(sample.week(), versions, media.webhooks(), media.mailboxes(), media.calendars());
        var outlets = media.compare();
        teller.tell("");
        outlets.table().forEach(row -> teller.tell("%s", row));
        return Summary.of(grid, reached, outlets, duties, deadLetters);
    }

    /** The outlets of the play, after it. */
    public List<JoinedOutlet> outlets() {
        return media.joined().stream()
                .map(outlet -> new JoinedOutlet(
                        outlet.id(), outlet.sample().called(), outlet.sample().channel()))
                .toList();
    }

    /** Lets business time run on from the end of the play, for a user who keeps the demo running. */
    public void letTimeRun() {
        teller.runOnFrom(ENDS);
    }

    @Override
    public void close() {
        topics.close();
    }
}
