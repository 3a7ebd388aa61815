package kz.mediagrid.demo.play;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.demo.play.SampleWeek.SampleEvent;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * Plays the Thursday of one body on its pages, without JavaScript. The fields of an event have the names that its
 * members have in the sample, joined with dots; everything else is taken from the forms as they are served.
 */
final class PressSecretary {

    /** The members of an event that a row of the table shows. */
    private static final Set<String> ROW =
            Set.of("title", "date", "timing", "startTime", "endTime", "place", "purpose");

    private final SampleWeek sample;
    private final PlayedEvents events;
    private final Api api;
    private final Teller teller;
    private final Connection session = Jsoup.newSession();

    PressSecretary(SampleWeek sample, PlayedEvents events, Api api, Teller teller) {
        this.sample = sample;
        this.events = events;
        this.api = api;
        this.teller = teller;
    }

    /** @param link the address of a one-time link for a person of the body */
    void thursday(String link) {
        var week = PageForm.signIn(session, link);
        say("signs in with a link, and works on its page %s", week.location());
        for (var event : sample.eventsOnPages()) {
            if (isWithdrawn(event)) {
                fileInTable(event);
            } else {
                fileInForm(event);
                correct(event);
            }
        }
        for (var part : sample.chapter("withdrawn")) {
            if (sample.isOnPages(sample.eventOf(part))) {
                withdraw(sample.eventOf(part), part.path("reason"));
            }
        }
        declare();
    }

    /** Saves a draft with the fields of a row, and sends it. The rest follows with the correction. */
    private void fileInForm(SampleEvent event) {
        var form =
                PageForm.with(PageForm.open(session, address("/drafts/new?week=" + sample.week())), "[name=title.kk]");
        type(form, "", TypedFields.of(event.body(), ROW::contains));
        var draft = PageForm.with(form.press("save"), "[name=title.kk]");
        draft.press("send");
        requireFiled(event);
        say("saves the form of a draft, and sends it: «%s»", event.title());
    }

    private void fileInTable(SampleEvent event) {
        var form = PageForm.with(week(), "[name$=.title.kk]");
        var title = form.emptyField(".title.kk");
        type(
                form,
                title.substring(0, title.length() - "title.kk".length()),
                TypedFields.of(event.body(), ROW::contains));
        form.press("send");
        requireFiled(event);
        say("fills a row of the table, and sends it: «%s»", event.title());
    }

    private void correct(SampleEvent event) {
        var form = PageForm.with(
                PageForm.with(change(event), "button[value=correct]").press("correct"), "[name=title.kk]");
        type(form, "", TypedFields.of(event.body(), name -> true));
        form.press("send");
        events.awaitCorrection(event);
        say("corrects «%s»: adds what a row does not show", event.title());
    }

    private void withdraw(SampleEvent event, JsonNode reason) {
        var form = PageForm.with(change(event), "button[value=withdraw]");
        TypedFields.of("reason", reason).forEach(form::type);
        PageForm.with(form.press("withdraw"), "button[value=reinstate]");
        say("withdraws «%s»", event.title());
    }

    private void declare() {
        var declare = "button[value=complete]";
        var answer = PageForm.with(week(), declare).press("complete");
        // The page asks once if events clash.
        var receipt = answer.select(declare).isEmpty()
                ? answer
                : PageForm.with(answer, declare).press("complete");
        var numbers = receipt.select("main table code").eachText();
        if (numbers.size() != sample.eventsOnPages().size()) {
            throw new IllegalStateException("the receipt has no number of each event: " + receipt.text());
        }
        api.receipts().addAll(numbers);
        say("declares the week, and reads its receipt %s", receipt.location());
    }

    private boolean isWithdrawn(SampleEvent event) {
        return sample.chapter("withdrawn").stream()
                .anyMatch(part -> sample.eventOf(part).equals(event));
    }

    private Document week() {
        return PageForm.open(session, address("/week/" + sample.week()));
    }

    private Document change(SampleEvent event) {
        return PageForm.open(session, address("/events/" + requireFiled(event) + "/change"));
    }

    /** Waits until the event is among the filed ones. Returns its id. */
    private String requireFiled(SampleEvent event) {
        var id = Wait.until("«%s» on the page of the week".formatted(event.title()), () -> filed(event));
        events.filedOnPage(event, id);
        return id;
    }

    private Optional<String> filed(SampleEvent event) {
        return week().select("tr:has(a[href$=/change])").stream()
                .filter(row -> event.body()
                        .path("title")
                        .valueStream()
                        .anyMatch(title -> row.text().contains(title.asString())))
                .map(row -> row.select("a[href$=/change]").attr("href"))
                .map(href -> href.replaceAll("^.*/events/|/change.*$", ""))
                .findFirst();
    }

    /** Types each text into its field. A contact's label has no field: it comes from the directory. */
    private static void type(PageForm form, String prefix, Map<String, String> fields) {
        fields.forEach((name, text) -> {
            if (form.has(prefix + name) || !name.contains(".label.")) {
                form.type(prefix + name, text);
            }
        });
    }

    private String address(String path) {
        return api.address() + path;
    }

    private void say(String line, Object... values) {
        teller.say(sample.bodyOnPages(), line, values);
    }
}
