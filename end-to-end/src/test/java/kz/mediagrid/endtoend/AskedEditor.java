package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** An editor at the page of a question, without scripts, and the bodies that answer it as programs. */
final class AskedEditor {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Newsroom newsroom;
    private final AgencyPages editor;

    AskedEditor(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AgencyPages(newsroom, "mam");
    }

    /** A question that was asked. */
    record Asked(String path, List<String> ids) {}

    Asked ask(String... bodies) {
        var asked = newsroom.ask(bodies);
        return new Asked("/asked/" + asked.text("batch"), Requests.ids(asked));
    }

    HttpResponse<String> open(String path) throws Exception {
        return editor.open(path);
    }

    String openAll(String path) throws Exception {
        return editor.openAll(path);
    }

    /** The key of the page, under which its buttons write. */
    String key(Asked asked) throws Exception {
        return key(editor.open(asked.path()));
    }

    String page(Asked asked) throws Exception {
        return editor.open(asked.path() + "?lang=ru").body();
    }

    HttpResponse<String> press(Asked asked, String key, String button, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        fields.put("key", key);
        return editor.send(editor.open(asked.path()), asked.path() + "?lang=ru", fields);
    }

    HttpResponse<String> press(Asked asked, String button, Map<String, String> typed) throws Exception {
        return press(asked, key(asked), button, typed);
    }

    private static String key(HttpResponse<String> page) {
        var at = KEY.matcher(page.body());
        assertThat(at.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    void answer(String body, String id, String words) {
        var answered = newsroom.of(id, "answer", newsroom.agencyKey(body))
                .once()
                .json(Requests.answer(words))
                .send();
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    }

    /** The text of the page's own part. */
    static String visible(String page) {
        return page.replaceFirst("(?s).*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    String due(Asked asked, int index) {
        return newsroom.shown(asked.ids().get(index), newsroom.editorKey()).text("dueAt");
    }

    HttpResponse<String> confirm(HttpResponse<String> sure, Asked asked, Map<String, String> confirmed, String answer)
            throws Exception {
        var fields = new HashMap<>(confirmed);
        fields.put("confirmed", answer);
        return editor.send(sure, asked.path() + "?lang=ru", fields);
    }

    static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.remove("_csrf");
        return fields;
    }

    String state(Asked asked, int index) {
        return newsroom.shown(asked.ids().get(index), newsroom.editorKey()).text("state");
    }
}
