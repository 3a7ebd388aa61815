package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The forms on a body's page of a joint matter, without scripts, and what the authorised body does meanwhile. */
final class MatterForms {

    private MatterForms() {}

    static String page(String id) {
        return "/matters/" + id + "?lang=ru";
    }

    static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    static HttpResponse<String> press(
            AgencyPages person, HttpResponse<String> page, String id, Map<String, String> typed) throws Exception {
        return press(person, page, id, "send", typed);
    }

    static HttpResponse<String> press(
            AgencyPages person, HttpResponse<String> page, String id, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        for (var name : button.equals("cancel") ? List.of("key") : List.of("revision", "contributions", "key")) {
            fields.putIfAbsent(name, hidden(name, page));
        }
        return person.send(page, page(id), fields);
    }

    static void say(Newsroom newsroom, String id, String what, Map<String, Object> content) {
        var answer = newsroom.request("POST", "/api/joint-matters/" + id + "/" + what)
                .as(newsroom.editorKey())
                .once()
                .json(content)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
