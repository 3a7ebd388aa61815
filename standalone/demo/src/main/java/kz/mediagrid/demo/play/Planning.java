package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.demo.play.SampleWeek.SampleEvent;

/**
 * Acts for the press units: sends each agency's planned events and declares its week complete. Some agencies send
 * nothing and declare nothing.
 */
final class Planning {

    private final SampleWeek sample;
    private final PlayedEvents events;
    private final Api api;
    private final Accounts accounts;
    private final Teller teller;

    Planning(SampleWeek sample, PlayedEvents events, Api api, Accounts accounts, Teller teller) {
        this.sample = sample;
        this.events = events;
        this.api = api;
        this.accounts = accounts;
        this.teller = teller;
    }

    void collect() {
        var byAgency = sample.inTimeByAgency();
        byAgency.remove(sample.bodyOnPages());
        Hands.together(byAgency.entrySet().stream()
                .<Runnable>map(agency -> () -> plan(agency.getKey(), agency.getValue()))
                .toList());
        teller.tell("  %d events from %d bodies, each with a receipt.", events.count(), byAgency.size());
    }

    private void plan(String agency, List<SampleEvent> planned) {
        planned.forEach(events::submit);
        teller.say(
                agency,
                "%d %s «%s»",
                planned.size(),
                planned.size() == 1 ? "event: " : "events:",
                planned.get(0).title());
    }

    void declare() {
        var planning = sample.inTimeByAgency().keySet();
        planning.remove(sample.bodyOnPages());
        Hands.together(Stream.concat(
                        planning.stream().<Runnable>map(agency -> () -> declare(agency, false)),
                        sample.noEvents().stream().<Runnable>map(agency -> () -> declare(agency, true)))
                .toList());
        teller.tell(
                "  %d other bodies declare their week complete, %d of them without events.",
                planning.size() + sample.noEvents().size(), sample.noEvents().size());
    }

    private void declare(String agency, boolean noEvents) {
        api.post(
                        accounts.agency(agency),
                        "declare-" + sample.week(),
                        "/api/weeks/" + sample.week() + "/declaration",
                        Map.of("noEvents", noEvents))
                .accepted();
    }

    void submitLate() {
        sample.late().forEach(event -> {
            events.submit(event);
            teller.say(event.agency(), "late: «%s»", event.title());
        });
    }
}
