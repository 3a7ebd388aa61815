package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person of the authorised body who uses the editor's pages in a browser without scripts. */
final class EditorVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"(form-[0-9a-f]+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");
    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([0-9a-f]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    private final Newsroom newsroom;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private EditorVisitor(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    static EditorVisitor signedIn(Newsroom newsroom, String key) {
        var visitor = new EditorVisitor(newsroom);
        visitor.post("/sign-in", Map.of("_csrf", token(visitor.get("/sign-in")), "key", key));
        return visitor;
    }

    /** The submission that the first form of the page has seen. */
    static String seen(HttpResponse<String> page) {
        return find(SEEN, page);
    }

    String plan(String agency, String date, String title) {
        var body = new HashMap<>(Plans.pressConference(date));
        body.put("title", Map.of("kk", title));
        body.put("organisers", List.of(Map.of("name", Map.of("kk", agency), "contacts", List.of())));
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(body)
                .send()
                .text("eventId");
    }

    JsonNode shown(String event) {
        return newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.editorKey())
                .send()
                .body();
    }

    HttpResponse<String> act(
            HttpResponse<String> page, String week, String action, @Nullable String event, Map<String, String> more) {
        return send(page, "/editing/" + week, action, event, more);
    }

    /** Sends the form of the page that asks whether two filings are merged. */
    HttpResponse<String> merge(HttpResponse<String> page, String week, String kept, String other, String reason) {
        return send(
                page,
                "/editing/" + week.replaceFirst("^[^?]*", "$0/merger"),
                "merge",
                kept,
                Map.of(
                        "other",
                        other,
                        "kk",
                        reason,
                        "seen",
                        seen(page),
                        "seen." + other,
                        field(page, "seen." + other)));
    }

    /** @param more further fields; a text of the button's form is named by its language alone */
    private HttpResponse<String> send(
            HttpResponse<String> page,
            String address,
            String action,
            @Nullable String event,
            Map<String, String> more) {
        var fields = new HashMap<String, String>();
        more.forEach((name, text) -> fields.put(name.length() == 2 ? action + "." + name : name, text));
        fields.put("_csrf", token(page));
        fields.put("key", find(KEY, page));
        fields.put("action", action);
        if (event != null) {
            fields.put("event", event);
        }
        return post(address, fields);
    }

    /** The number in a hidden field of the page; empty if the page has no such field. */
    static String field(HttpResponse<String> page, String name) {
        var found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([0-9A-Za-z._-]+)\"")
                .matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    /** Sends the form of the page on which a week is published or held. */
    HttpResponse<String> publication(HttpResponse<String> page, String week, String action, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("_csrf", token(page));
        fields.put("key", find(KEY, page));
        fields.put("shown", find(SHOWN, page));
        fields.put("version", field(page, "version"));
        fields.put("held", find(HELD, page));
        fields.put("action", action);
        return post("/editing/" + week.replaceFirst("^[^?]*", "$0/publication"), fields);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String token(HttpResponse<String> page) {
        return find(TOKEN, page);
    }

    private static String find(Pattern pattern, HttpResponse<String> page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).as("%s on %s", pattern, page.body()).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .POST(BodyPublishers.ofString(form))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private URI address(String path) {
        return URI.create(newsroom.ports().pagesAddress()).resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
