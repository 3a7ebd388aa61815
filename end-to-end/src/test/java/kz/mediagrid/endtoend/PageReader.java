package kz.mediagrid.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Role;
import org.jspecify.annotations.Nullable;

/** Reads pages as browsers ask for them, and finds what no reader should be shown. */
final class PageReader {

    private static final Pattern DOTTED = Pattern.compile("[A-Za-z][\\w-]*+(\\.[\\w-]++)+");
    private static final Pattern LANGUAGE = Pattern.compile("<html [^>]*lang=\"([a-z]+)\"");
    private static final Pattern PLACES = Pattern.compile("<ul class=\"mg-places__list\">.*?</ul>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern GET_FORM =
            Pattern.compile("<form\\b(?![^>]*method=\"post\")[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("/events/(\\w+)-");
    private static final Set<String> KEYS = Stream.of(EveryWordTest.Asking.values())
            .flatMap(asking -> asking.words("").stream())
            .filter(key -> key.contains("."))
            .collect(Collectors.toUnmodifiableSet());

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Newsroom newsroom;

    PageReader(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The page as somebody with that role sees it, or as nobody in particular does. */
    Shown get(String address, @Nullable Role role, String language) {
        return call("GET", address, role, language);
    }

    Shown call(String method, String address, @Nullable Role role, String language) {
        var asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
        var request = HttpRequest.newBuilder(URI.create(asked))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (role != null) {
            request.header("Authorization", "Bearer " + key(role, address));
        }
        try {
            return new Shown(
                    method + " " + asked + " by " + role,
                    language,
                    http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("no answer at " + asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The editor's account is an agency's too: an agency here is one that is no more than that, and asks of its own events. */
    private String key(Role role, String address) {
        if (role != Role.AGENCY) {
            return newsroom.key(role.name(), "");
        }
        var event = EVENT.matcher(address);
        return newsroom.agencyKey(event.find() ? event.group(1) : "edu");
    }

    /** What was shown, where and to whom. */
    record Shown(String where, String language, HttpResponse<String> answer) {

        /** Where its navigation leads. */
        List<String> places() {
            return PLACES.matcher(answer.body())
                    .results()
                    .flatMap(list -> LINK.matcher(list.group()).results())
                    .map(link -> link.group(1).replaceFirst("\\?.*", ""))
                    .toList();
        }

        /** The faults of the page; empty if the page is in the reader's language and shows no key. */
        List<String> faults(IntPredicate status) {
            var faults = new ArrayList<String>();
            if (!status.test(answer.statusCode())) {
                faults.add(where + ": " + answer.statusCode());
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                faults.add(where + ": no page: " + answer.body());
                return faults;
            }
            if (!LANGUAGE.matcher(answer.body())
                    .results()
                    .anyMatch(html -> html.group(1).equals(language))) {
                faults.add(where + ": not in " + language);
            }
            GET_FORM.matcher(answer.body())
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> !form.contains("name=\"lang\" value=\"" + language + "\""))
                    .forEach(form -> faults.add(where + ": a form that loses the language: " + form));
            if (answer.body().contains("??")) {
                faults.add(where + ": shows a key that no bundle has");
            }
            var keys = DOTTED.matcher(answer.body())
                    .results()
                    .map(MatchResult::group)
                    .filter(KEYS::contains)
                    .distinct()
                    .toList();
            if (!keys.isEmpty()) {
                faults.add(where + ": shows " + keys);
            }
            var unreadable = VisibleText.of(answer.body()).faults(language);
            if (!unreadable.isEmpty()) {
                faults.add(where + ": shows in place of words " + unreadable);
            }
            return faults;
        }
    }
}
