package kz.mediagrid.demo.play;

import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Signs people in, and opens pages for them.
 *
 * @param links makes a one-time link for a person of the body with a given code
 */
record Visits(String address, UnaryOperator<String> links) {

    private static final String AUTHORISED_BODY = "mam";

    /** Opens the page as a person of the authorised body. */
    Document ofEditor(String path) {
        return of(AUTHORISED_BODY, path);
    }

    /** Opens the page as a person of the body, in a session of its own. */
    Document of(String body, String path) {
        var session = Jsoup.newSession();
        PageForm.signIn(session, links.apply(body));
        return PageForm.open(session, address + path);
    }
}
