package kz.mediagrid.standalone.demo;

import java.io.PrintWriter;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;

/** Says what there is to see once a play is over, with the addresses and files of this very run. */
record Signposts(Settings settings, String week) {

    void print(PrintWriter out) {
        var ports = settings.ports();
        var port = ports.pages() == Ports.DEFAULT ? "" : " --port " + ports.pages();
        out.println("It stays up for looking, and time runs on from here; Ctrl-C ends it.");
        out.println("  The grid:  " + ports.notifierAddress() + "/");
        out.println("             ./media-grid grid " + week + port);
        out.println("  For ops:   " + ports.notifierAddress() + "/ops, signed in with the key that this shows:");
        out.println("             " + keyOf("OPS"));
        out.println("  A call:    KEY=$(" + keyOf("edu") + ")");
        out.println("             curl -i " + ports.pagesAddress()
                + "/api/planned-events -H \"Authorization: Bearer $KEY\" -H \"Idempotency-Key: my-first\" \\");
        out.println("               -H \"Prefer: wait=5\" -H \"Content-Type: application/json\""
                + " --data @samples/one-event.json");
        out.flush();
    }

    private String keyOf(String account) {
        return "grep -A1 '\"" + account + "\"' " + settings.accounts() + " | grep -o 'mgk_[^\"]*'";
    }
}
