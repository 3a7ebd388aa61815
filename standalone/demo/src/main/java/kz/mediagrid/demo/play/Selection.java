package kz.mediagrid.demo.play;

import java.util.Map;

/** Selects events in the role of the editor, because by law the grid contains only key events. */
final class Selection {

    private static final String EDITOR = "editor";

    private final SampleWeek sample;
    private final PlayedEvents events;
    private final Teller teller;

    Selection(SampleWeek sample, PlayedEvents events, Teller teller) {
        this.sample = sample;
        this.events = events;
        this.teller = teller;
    }

    void select() {
        for (var part : sample.chapter("excluded")) {
            var event = sample.eventOf(part);
            events.decide(event, Map.of("decision", "EXCLUDE", "reason", part.path("reason")));
            teller.say(EDITOR, "excludes «%s» (%s)", event.title(), event.agency());
        }
        for (var event : sample.featured()) {
            events.decide(event, Map.of("decision", "FEATURE"));
            teller.say(EDITOR, "features «%s» (%s)", event.title(), event.agency());
        }
    }
}
