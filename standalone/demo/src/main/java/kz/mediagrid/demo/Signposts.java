package kz.mediagrid.demo;

import java.io.PrintWriter;
import java.time.Duration;
import kz.mediagrid.demo.play.Accounts;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;

/**
 * Prints, after a play, the calls that users can try and the pages that they can open. It shows the addresses and keys
 * of this run.
 *
 * @param gather the time for which a change waits for further changes
 */
record Signposts(Settings settings, String week, SampleCall call, Accounts accounts, Duration gather) {

    void print(PrintWriter out) {
        var ports = settings.ports();
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
        out.println("  ./media-grid grid " + week + (ports.pages() == Ports.DEFAULT ? "" : " --port " + ports.pages()));
        out.println();
        out.println("All pages, with the roles that may open them; the pages for everybody need no key:");
        out.println();
        new Pages(ports, week).all().forEach(page -> out.println(row(page)));
        out.println();
        out.println("The other pages ask once for one of these keys:");
        out.println();
        out.println("  AGENCY           " + accounts.agency("edu") + "   (edu; the keys of the other agencies: "
                + settings.accounts() + ")");
        out.println("  AUTHORISED_BODY  " + accounts.authorisedBody());
        out.println("  MEDIA            " + accounts.media());
        out.println("  OPS              " + accounts.ops());
        out.flush();
    }

    private static String row(Pages.Page page) {
        return "  %-57s  %-36s  %s"
                .formatted(page.address(), String.join(", ", page.roles()), page.words())
                .stripTrailing();
    }
}
