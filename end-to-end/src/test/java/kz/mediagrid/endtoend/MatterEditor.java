package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.topics.Topics;

/** An editor at the page of a joint matter, without scripts, and the bodies that contribute to it as programs. */
final class MatterEditor {

    private final Newsroom newsroom;
    private final AgencyPages editor;

    MatterEditor(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AgencyPages(newsroom, "mam");
    }

    HttpResponse<String> open(String path) throws Exception {
        return editor.open(path);
    }

    String opened(String... bodies) {
        return Matters.opened(newsroom, List.of(bodies), List.of("mfa"));
    }

    HttpResponse<String> page(String id) throws Exception {
        return editor.open("/agenda/" + id + "?lang=ru");
    }

    HttpResponse<String> press(HttpResponse<String> page, String id, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        fields.putIfAbsent("key", hidden("key", page));
        return editor.send(page, "/agenda/" + id + "?lang=ru", fields);
    }

    HttpResponse<String> press(String id, String button, Map<String, String> typed) throws Exception {
        return press(page(id), id, button, typed);
    }

    /** Presses the button of a preview, which carries what it showed. */
    HttpResponse<String> send(HttpResponse<String> preview, String id, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("shown", hidden("shown", preview));
        return press(preview, id, "send", fields);
    }

    static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    /** The text of the page's own part. */
    static String visible(HttpResponse<String> page) {
        return page.body()
                .replaceFirst("(?s).*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /** The fields of the question before a cancellation, with the button that was pressed: {@code yes} or {@code no}. */
    static Map<String, String> confirmed(String button, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("confirmed", button);
        return all;
    }

    void contribute(String body, String id, Map<String, Object> content) {
        var answer = newsroom.request("POST", "/api/joint-matters/" + id + "/contribution")
                .as(newsroom.agencyKey(body))
                .once()
                .json(content)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    static Map<String, Object> words(String words, boolean forMedia) {
        return Map.of("text", Map.of("ru", words), "textForMedia", forMedia);
    }

    static Map<String, Object> table(boolean forMedia) {
        return Map.of(
                "materials",
                List.of(Map.of(
                        "kind", "DATA",
                        "title", Map.of("ru", forMedia ? "Открытая таблица" : "Служебная таблица"),
                        "language", "ru",
                        "url", "https://example.kz/table",
                        "forMedia", forMedia)));
    }

    String due(String id, int body) {
        return newsroom.request("GET", "/api/joint-matters/" + id)
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("bodies")
                .path(body)
                .path("dueAt")
                .asString();
    }

    int decisions(String id) {
        return (int) newsroom.contents(Topics.JOINT_MATTERS).stream()
                .filter(JointNoticeOrdered.class::isInstance)
                .map(JointNoticeOrdered.class::cast)
                .filter(order -> order.getMatterId().equals(id))
                .count();
    }
}
