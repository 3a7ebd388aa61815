package kz.mediagrid.demo.play;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.outlet.ReceivedMail;
import kz.mediagrid.standalone.run.Ports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The pages by which outlets join, used by people of the outlets and of the authorised body, all in Russian.
 *
 * @param outlets has the mail server, to which invitations are sent
 */
record MediaPages(Ports ports, Visits atGateway, Visits atNotifier, OutletsProcess outlets) {

    private static final String IN_RUSSIAN = "lang=ru";

    /** An outlet asks for mails on the public page, and the authorised body confirms it. Returns the outlet's id. */
    String ask(SampleOutlet outlet) {
        var form = PageForm.with(
                PageForm.open(Jsoup.newSession(), ports.notifierAddress() + "/receive?" + IN_RUSSIAN), "[name=mail]");
        TypedFields.of("name", outlet.name()).forEach(form::type);
        Map.of("MAIL", "true", "mail", outlet.mail()).forEach(form::type);
        form.press();
        var list = atNotifier.ofEditor("/outlets?" + IN_RUSSIAN);
        var asking = Objects.requireNonNull(
                list.selectFirst("a[href*=/outlets/applications/]:contains(" + outlet.called() + ")"),
                "nobody asks on " + list.location());
        var confirmed = PageForm.with(PageForm.open(list.connection(), asking.attr("abs:href")), "[value=confirm]")
                .press("confirm");
        return lastSegment(confirmed, "main a[href*=/outlets/]:not(.govuk-back-link):not([href*=people])");
    }

    /** The authorised body invites a person of the outlet, who follows the link in the mail. Returns the first page after signing in. */
    Document invite(SampleOutlet outlet) {
        var form = Wait.until("the outlet among those whose people can be invited", () -> {
            var people = atGateway.ofEditor("/people");
            return people.select("[name=place] option[value$=' " + outlet.id() + "']")
                            .isEmpty()
                    ? Optional.empty()
                    : Optional.of(PageForm.with(people, "[name=email]"));
        });
        Map.of(
                        "place", "outlet " + outlet.id(),
                        "name", "А. Б.",
                        "post", "редактор",
                        "email", outlet.mail(),
                        "language", "ru")
                .forEach(form::type);
        form.press();
        var link = Wait.until(
                "the invitation to " + outlet.mail(),
                () -> outlets.mails().stream()
                        .filter(mail -> mail.to().equals(outlet.mail()))
                        .flatMap(mail -> link(mail).stream())
                        .findFirst());
        return PageForm.signIn(Jsoup.newSession(), link);
    }

    private static Optional<String> link(ReceivedMail mail) {
        return Optional.ofNullable(Jsoup.parse(mail.html()).selectFirst("a[href*=/sign-in/link]"))
                .map(link -> link.attr("href"));
    }

    /** A person of the outlet makes a subscription to a calendar. Returns the address, which is shown this once. */
    URI subscribe(SampleOutlet outlet, Document signedIn) {
        var page = PageForm.open(
                signedIn.connection(),
                ports.notifierAddress() + "/outlets/" + outlet.id() + "/subscriptions/new?channel=CALENDAR&"
                        + IN_RUSSIAN);
        var form = PageForm.with(page, "[name=language]");
        form.type("language", "RU");
        return URI.create(form.press("save").select("input#address").val());
    }

    private static String lastSegment(Document page, String link) {
        var path = URI.create(Objects.requireNonNull(page.selectFirst(link), "no " + link + " on " + page.location())
                        .attr("abs:href"))
                .getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
