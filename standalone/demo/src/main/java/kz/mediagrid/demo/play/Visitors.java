package kz.mediagrid.demo.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/**
 * The people who work on pages, each of whom signs in once. Their one-time links are made together when the first is needed: a
 * command that makes one takes the log of links from the gateway, which then has to take it back.
 */
final class Visitors {

    private final List<String> places;
    private final Function<List<String>, List<String>> links;
    private final Map<String, String> unused = new HashMap<>();
    private final Map<String, Connection> sessions = new HashMap<>();

    /**
     * @param places the codes of the bodies whose people work on pages
     * @param links makes a one-time link for a person of each body, in their order
     */
    Visitors(List<String> places, Function<List<String>, List<String>> links) {
        this.places = places;
        this.links = links;
    }

    /** The link of the person, who has not signed in. */
    String link(String place) {
        if (unused.isEmpty() && sessions.isEmpty()) {
            var made = links.apply(places);
            for (int at = 0; at < places.size(); at++) {
                unused.put(places.get(at), made.get(at));
            }
        }
        return Objects.requireNonNull(unused.remove(place), place);
    }

    /** The session of the person, who is signed in. */
    Connection session(String place) {
        var known = sessions.get(place);
        if (known == null) {
            known = Jsoup.newSession();
            PageForm.signIn(known, link(place));
            sessions.put(place, known);
        }
        return known;
    }
}
