package kz.mediagrid.demo.play;

import org.jsoup.nodes.Document;

/**
 * Opens pages for people who are signed in.
 *
 * @param address the address of the service whose pages are opened
 */
record Visits(String address, Visitors visitors) {

    /** Opens the page as a person of the authorised body. */
    Document ofEditor(String path) {
        return of(SampleWeek.AUTHORISED_BODY, path);
    }

    /** Opens the page as a person of the body. */
    Document of(String body, String path) {
        return PageForm.open(visitors.session(body), address + path);
    }
}
