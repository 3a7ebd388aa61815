package kz.mediagrid.standalone.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.notifier.grid.MediaGridsTopic;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.standalone.demo.SampleWeek.SampleEvent;
import tools.jackson.databind.JsonNode;

/** Plays the sample week on a standing clock that is moved from step to step, and tells it line by line. */
final class Play {

    /** When the play begins: Monday of the week before, as collecting opens. */
    static final OffsetDateTime BEGINS = OffsetDateTime.parse("2026-11-30T09:00:00+05:00");

    /** When it ends: ten minutes after the correction, as version 2 is out. */
    private static final OffsetDateTime ENDS = OffsetDateTime.parse("2026-12-07T10:10:00+05:00");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HANDS = 6;

    private final SampleWeek sample;
    private final Api api;
    private final Accounts accounts;
    private final TopicContents topics;
    private final PrintWriter out;
    private final Map<String, Api.Answer> planned = new ConcurrentHashMap<>();

    Play(SampleWeek sample, Api api, Accounts accounts, TopicContents topics, PrintWriter out) {
        this.sample = sample;
        this.api = api;
        this.accounts = accounts;
        this.topics = topics;
        this.out = out;
    }

    void perform() {
        say("%s  The press offices plan the week %s.", time("2026-11-30T09:00:00+05:00"), sample.week());
        collect();
        at("2026-12-01T15:00:00+05:00");
        withdraw();
        at("2026-12-02T11:00:00+05:00");
        move();
        at("2026-12-03T10:00:00+05:00");
        select();
        at("2026-12-03T16:00:00+05:00");
        declare();
        at("2026-12-04T00:00:00+05:00");
        say("  Thursday has ended: what comes now is late.");
        at("2026-12-04T09:30:00+05:00");
        sample.late().forEach(event -> {
            submit(event);
            say("  %-10s late: «%s»", event.agency(), event.title());
        });
        at("2026-12-04T12:00:00+05:00");
        tell(awaitVersion(1));
        at("2026-12-07T10:00:00+05:00");
        correct();
        cancel();
        at(ENDS.toString());
        tell(awaitVersion(2));
    }

    /** Lets business time run on from where the play ended, for whoever stays. */
    void letTimeRun() {
        api.moveClock(accounts.ops(), ENDS, true);
    }

    private void collect() {
        var byAgency = sample.inTimeByAgency();
        inParallel(byAgency.entrySet().stream()
                .<Callable<Void>>map(agency -> () -> {
                    agency.getValue().forEach(this::submit);
                    say(
                            "  %-10s %d %s «%s»",
                            agency.getKey(),
                            agency.getValue().size(),
                            agency.getValue().size() == 1 ? "event: " : "events:",
                            agency.getValue().get(0).title());
                    return null;
                })
                .toList());
        say("  %d events from %d bodies, each with a receipt.", planned.size(), byAgency.size());
    }

    private void withdraw() {
        for (var part : sample.chapter("withdrawn")) {
            var event = sample.eventOf(part);
            api.post(
                            key(event),
                            "withdraw-" + event.key(),
                            path(event) + "/withdrawal",
                            Map.of("reason", part.path("reason")))
                    .accepted();
            say("  %-10s withdraws «%s»", event.agency(), event.title());
            var answer = api.put(key(event), "revise-withdrawn-" + event.key(), path(event), 2, event.body());
            if (!answer.body().toString().contains("EVENT_WITHDRAWN")) {
                throw new IllegalStateException("a revision of what was withdrawn was answered " + answer);
            }
            say("  %-10s revises it all the same; the log refuses: EVENT_WITHDRAWN", event.agency());
        }
    }

    private void move() {
        for (var part : sample.chapter("moved")) {
            var event = sample.eventOf(part);
            revise(event, "move-", part.path("event"));
            say(
                    "  %-10s moves «%s» to %s",
                    event.agency(),
                    event.title(),
                    part.path("event").path("date").asString());
        }
    }

    private void select() {
        for (var part : sample.chapter("excluded")) {
            var event = sample.eventOf(part);
            decide(event, Map.of("decision", "EXCLUDE", "reason", part.path("reason")));
            say("  editor     excludes «%s» (%s)", event.title(), event.agency());
        }
        for (var event : sample.featured()) {
            decide(event, Map.of("decision", "FEATURE"));
            say("  editor     features «%s» (%s)", event.title(), event.agency());
        }
    }

    private void declare() {
        var declarations = new ArrayList<Callable<Void>>();
        sample.inTimeByAgency().keySet().forEach(agency -> declarations.add(() -> declare(agency, false)));
        sample.noEvents().forEach(agency -> declarations.add(() -> declare(agency, true)));
        inParallel(declarations);
        say(
                "  %d bodies declare their week complete, %d of them without events.",
                declarations.size(), sample.noEvents().size());
    }

    private Void declare(String agency, boolean noEvents) {
        api.post(
                        accounts.agency(agency),
                        "declare-" + sample.week(),
                        "/api/weeks/" + sample.week() + "/declaration",
                        Map.of("noEvents", noEvents))
                .accepted();
        return null;
    }

    private void correct() {
        for (var part : sample.chapter("corrected")) {
            var event = sample.eventOf(part);
            revise(event, "correct-", part.path("event"));
            say("  %-10s corrects «%s»", event.agency(), event.title());
        }
    }

    private void cancel() {
        for (var part : sample.chapter("cancelled")) {
            var event = sample.eventOf(part);
            api.post(
                            key(event),
                            "cancel-" + event.key(),
                            path(event) + "/withdrawal",
                            Map.of("reason", part.path("reason"), "publicReason", part.path("publicReason")))
                    .accepted();
            say(
                    "  %-10s cancels «%s»: %s",
                    event.agency(), event.title(), SampleWeek.inAnyLanguage(part.path("publicReason")));
        }
    }

    private void submit(SampleEvent event) {
        var answer = api.postAndFollow(key(event), "plan-" + event.key(), "/api/planned-events", event.body());
        planned.put(event.key(), answer.accepted());
    }

    private void revise(SampleEvent event, String verb, JsonNode body) {
        int revision = planned.get(event.key()).revision();
        planned.put(
                event.key(),
                api.put(key(event), verb + event.key(), path(event), revision, body)
                        .accepted());
    }

    private void decide(SampleEvent event, Map<String, Object> decision) {
        api.post(accounts.authorisedBody(), "decide-" + event.key(), path(event) + "/decision", decision)
                .accepted();
    }

    private PublishedGrid awaitVersion(int number) {
        var grids = new MediaGridsTopic(topics.consumer(), topics.reader());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var version = PublishedGrid.numbered(grids.versionsOf(sample.week()), number);
            if (version.isPresent()) {
                return version.get();
            }
        }
        throw new IllegalStateException("version %d of %s is not on the topic after %d s"
                .formatted(number, sample.week(), PATIENCE.toSeconds()));
    }

    private void tell(PublishedGrid grid) {
        say(
                "  Version %d of %s is on the topic: %d entries, %d of them late, %d changes.",
                grid.header().getVersion(),
                sample.week(),
                grid.entries().size(),
                grid.entries().stream().filter(GridEntry::getLate).count(),
                grid.changes().size());
    }

    private void inParallel(List<Callable<Void>> tasks) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            for (var task : hands.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        } finally {
            hands.shutdownNow();
        }
    }

    private void at(String instant) {
        api.moveClock(accounts.ops(), OffsetDateTime.parse(instant), false);
        say("%s", time(instant));
    }

    private static String time(String instant) {
        return AlmatyTime.write(OffsetDateTime.parse(instant).toInstant());
    }

    private String key(SampleEvent event) {
        return accounts.agency(event.agency());
    }

    private String path(SampleEvent event) {
        return "/api/planned-events/" + planned.get(event.key()).eventId();
    }

    private synchronized void say(String line, Object... values) {
        out.println(line.formatted(values));
        out.flush();
    }
}
