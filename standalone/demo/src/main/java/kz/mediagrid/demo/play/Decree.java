package kz.mediagrid.demo.play;

import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.topics.Topics;

/**
 * Plays a decree that swaps a working day and a day off while a term runs. The authorised body activates a new
 * calendar on the page for calendar files, and the term is counted again by this calendar.
 */
final class Decree {

    private static final String PATH = "/api/calendars";

    private final SampleDecree decree;
    private final Api api;
    private final String authorisedBody;
    private final Visits visits;
    private final TopicContents topics;
    private final Teller teller;

    Decree(SampleWeek sample, Api api, Accounts accounts, Visits visits, TopicContents topics, Teller teller) {
        this.decree = sample.decree();
        this.api = api;
        this.authorisedBody = accounts.authorisedBody();
        this.visits = visits;
        this.topics = topics;
        this.teller = teller;
    }

    /** Activates the new calendar, and prints the changes that follow. */
    void comeIntoForce() {
        var before = api.get(authorisedBody, PATH)
                .done()
                .body()
                .path("items")
                .path(0)
                .path("version")
                .asString();
        var text = api.get(authorisedBody, PATH + "/" + before)
                .done()
                .body()
                .path("text")
                .asString();
        activate(decree.in(text, before));
        teller.say(
                SampleWeek.AUTHORISED_BODY,
                "activates the calendar %s on its page: %s is off, %s is worked instead",
                decree.version(),
                decree.off(),
                decree.worked());
        var recounted = Wait.until("a term counted again", this::recounted);
        teller.say(
                "ops",
                "counted again: the answer of %s was due %s and is now due %s",
                recounted.getDebtor(),
                AlmatyTime.writeAsEnd(recounted.getPreviousDueAt()),
                AlmatyTime.writeAsEnd(recounted.getDueAt()));
    }

    /** Uploads the calendar, and activates it on the page that shows what it changes. */
    private void activate(String calendar) {
        var form = PageForm.with(visits.ofEditor("/calendar/new"), "[name=file]");
        form.type("kind", "whole");
        form.attach("file", decree.version() + ".csv", calendar);
        form.type("legalAct", decree.legalAct());
        var preview = PageForm.with(form.press("preview"), "button[value=activate]");
        var outcome = preview.press("activate").location();
        api.sentOnPage(authorisedBody, outcome.replaceAll("^.*/activations/|[?#].*$", ""))
                .accepted();
    }

    private Optional<ObligationChanged> recounted() {
        return topics.of(Topics.OBLIGATIONS, ObligationChanged.class).stream()
                .filter(change -> change.getTransition() == ObligationTransition.RECOUNTED)
                .findFirst();
    }
}
