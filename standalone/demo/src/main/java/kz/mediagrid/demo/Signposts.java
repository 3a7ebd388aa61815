package kz.mediagrid.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.demo.play.Play.JoinedOutlet;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;

/**
 * Prints, after a play, the calls that users can try and the pages that they can open. It shows the addresses and keys
 * of this run.
 *
 * @param links a one-time link for a person of each role
 * @param outlets the outlets of the play
 * @param gather the time for which a change waits for further changes
 */
record Signposts(
        Settings settings,
        String week,
        SampleCall call,
        Map<Role, String> links,
        List<OutletOnPages> outlets,
        Duration gather) {

    /**
     * An outlet of the play.
     *
     * @param link a one-time link for a person of the outlet
     */
    record OutletOnPages(JoinedOutlet outlet, String link) {}

    /**
     * A body that worked on its pages.
     *
     * @param code the body's code
     * @param link a one-time link for a person of the body
     */
    record BodyOnPages(String code, String link) {}

    /**
     * @param planning the body that did its Thursday on its pages
     * @param answering a body that answered a request on its page
     */
    void print(BodyOnPages planning, BodyOnPages answering, PrintWriter out) {
        var ports = settings.ports();
        var port = ports.pages() == Ports.DEFAULT ? "" : " --port " + ports.pages();
        out.println();
        out.println(
                "The demo keeps running, so that you can look around; business time runs on from here. Ctrl-C ends the demo.");
        out.println();
        out.println("Send an event yourself, as the Ministry of Education. Copy this line:");
        out.println();
        out.println(call.line());
        out.println();
        out.println(
                "Changes are gathered for " + gather.toSeconds() + " s here; then the event is in a new version, at");
        out.println();
        out.println("  " + call.link());
        out.println("  ./media-grid grid " + week + port);
        out.println();
        out.println("All pages, with the roles that may open them; the pages for everybody need no key:");
        out.println();
        var ids = outlets.stream().map(outlet -> outlet.outlet().id()).toList();
        new Pages(ports, week, ids).all().forEach(page -> out.println(row(page)));
        out.println();
        out.println(
                "Sign in with one of these links, for edu, mam, an outlet and ops. Each works once, within an hour of real time; ./media-grid sign-in edu"
                        + port + " prints another:");
        out.println();
        links.forEach((role, link) -> out.println("  %-15s  %s".formatted(role, link)));
        out.println();
        out.println("Each outlet gets the week by another channel. Sign in as one of them, and look at its page:");
        out.println();
        outlets.forEach(one -> {
            out.println("  " + one.outlet().name() + ", by " + one.outlet().channel());
            out.println("  " + one.link());
            out.println(
                    "  " + ports.notifierAddress() + "/outlets/" + one.outlet().id());
        });
        out.println();
        out.println("The body " + planning.code()
                + " did its Thursday on its pages: in the form, in the table, a correction, a"
                + " withdrawal, the declaration. Sign in as this body, and look at its events and its receipt:");
        out.println();
        out.println("  " + planning.link());
        out.println("  " + ports.pagesAddress() + "/week/" + week);
        out.println("  " + ports.pagesAddress() + "/week/" + week + "/receipt");
        out.println();
        out.println("The authorised body asked bodies on its page, and " + answering.code()
                + " answered on its own page. Sign in as this body, and look at the requests to it; the authorised body"
                + " sees all answers:");
        out.println();
        out.println("  " + answering.link());
        out.println("  " + ports.pagesAddress() + "/requests");
        out.println("  " + ports.pagesAddress() + "/asked");
        out.println();
        out.println("The authorised body selected events on their cards. Sign in with the link of "
                + Role.AUTHORISED_BODY + ", and look at its pages:");
        out.println();
        ofEditor(ports).forEach(address -> out.println("  " + address));
        out.println();
        out.println("Programs call the API with the keys in " + settings.accounts() + ", which also open the pages.");
        out.flush();
    }

    private List<String> ofEditor(Ports ports) {
        var gateway = ports.pagesAddress();
        var notifier = ports.notifierAddress();
        return List.of(
                gateway + "/editing/" + week,
                gateway + "/editing/" + week + "/publication",
                gateway + "/clashes/" + week,
                gateway + "/policy",
                gateway + "/directory",
                notifier + "/outlets",
                notifier + "/grids/" + week + "/certificate");
    }

    private static String row(Pages.Page page) {
        return "  %-57s  %-36s  %s"
                .formatted(page.address(), String.join(", ", page.roles()), page.words())
                .stripTrailing();
    }
}
