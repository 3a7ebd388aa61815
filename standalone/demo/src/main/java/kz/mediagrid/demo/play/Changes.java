package kz.mediagrid.demo.play;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Changes planned events. The media see only the changes made after version 1, not the changes made before version 1.
 */
final class Changes {

    private final SampleWeek sample;
    private final PlayedEvents events;
    private final Teller teller;

    Changes(SampleWeek sample, PlayedEvents events, Teller teller) {
        this.sample = sample;
        this.events = events;
        this.teller = teller;
    }

    /** Withdraws the events that are not withdrawn on pages, and revises each withdrawn one in vain. */
    void withdraw() {
        for (var part : sample.chapter("withdrawn")) {
            var event = sample.eventOf(part);
            if (!sample.isOnPages(event)) {
                events.withdraw(event, Map.of("reason", part.path("reason")));
                teller.say(event.agency(), "withdraws «%s»", event.title());
            }
            events.reviseInVain(event);
            teller.say(event.agency(), "revises the withdrawn event; the aggregator refuses: EVENT_WITHDRAWN");
        }
    }

    void move() {
        for (var part : sample.chapter("moved")) {
            var event = sample.eventOf(part);
            events.revise(event, "move", part.path("event"));
            teller.say(
                    event.agency(),
                    "moves «%s» to %s",
                    event.title(),
                    part.path("event").path("date").asString());
        }
    }

    void correct() {
        for (var part : sample.chapter("corrected")) {
            var event = sample.eventOf(part);
            events.revise(event, "correct", part.path("event"));
            teller.say(event.agency(), "corrects «%s»", event.title());
        }
    }

    void cancel() {
        for (var part : sample.chapter("cancelled")) {
            var event = sample.eventOf(part);
            JsonNode publicReason = part.path("publicReason");
            events.withdraw(event, Map.of("reason", part.path("reason"), "publicReason", publicReason));
            teller.say(event.agency(), "cancels «%s»: %s", event.title(), SampleWeek.inAnyLanguage(publicReason));
        }
    }
}
