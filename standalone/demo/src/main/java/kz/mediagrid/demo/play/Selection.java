package kz.mediagrid.demo.play;

import java.util.Map;
import kz.mediagrid.demo.play.SampleWeek.SampleEvent;
import org.jsoup.nodes.Document;

/**
 * Selects events on the editor's page of the week, because by law the grid contains only key events. The editor searches for each
 * event by its title, and decides on its card.
 */
final class Selection {

    private static final String EDITOR = "editor";

    private final SampleWeek sample;
    private final Api api;
    private final String authorisedBody;
    private final Visits visits;
    private final Teller teller;

    Selection(SampleWeek sample, Api api, Accounts accounts, Visits visits, Teller teller) {
        this.sample = sample;
        this.api = api;
        this.authorisedBody = accounts.authorisedBody();
        this.visits = visits;
        this.teller = teller;
    }

    void select() {
        var week = visits.ofEditor("/editing/" + sample.week());
        for (var part : sample.chapter("excluded")) {
            var event = sample.eventOf(part);
            decide(week, event, "exclude", TypedFields.of("exclude", part.path("reason")));
            teller.say(EDITOR, "excludes on its card «%s» (%s)", event.title(), event.agency());
        }
        for (var event : sample.featured()) {
            decide(week, event, "feature", Map.of());
            teller.say(EDITOR, "features on its card «%s» (%s)", event.title(), event.agency());
        }
    }

    /** @param button the value of the button that decides */
    private void decide(Document week, SampleEvent event, String button, Map<String, String> texts) {
        // The form of several filings has the same buttons, but no event of its own.
        var form = PageForm.with(card(week, event), "[name=event] ~ button[value=" + button + "]");
        texts.forEach(form::type);
        var number = form.press(button)
                .select("main .govuk-notification-banner code")
                .text();
        api.sentOnPage(authorisedBody, number).accepted();
    }

    /** Searches for the event, and opens its card. */
    private static Document card(Document week, SampleEvent event) {
        var search = PageForm.with(week, "[name=q]");
        search.type("q", event.title());
        var found = search.press().select("a.mg-row");
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "the search for «%s» found %d filings".formatted(event.title(), found.size()));
        }
        return PageForm.open(week.connection(), found.attr("abs:href"));
    }
}
