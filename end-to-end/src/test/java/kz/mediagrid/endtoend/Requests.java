package kz.mediagrid.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.jspecify.annotations.Nullable;

/** Bodies of information requests and of their answers, as small as they may be. */
final class Requests {

    private Requests() {}

    static Map<String, Object> to(String... addressees) {
        var body = new LinkedHashMap<String, Object>();
        body.put("addressees", List.of(addressees));
        body.put("subject", Plans.text("Педагог кадрлар", "Педагогические кадры"));
        return body;
    }

    /** The same with one field set to something else; null takes it away. */
    static Map<String, Object> with(String field, @Nullable Object value) {
        var body = to("edu");
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return body;
    }

    static Map<String, Object> answer(String words) {
        return Map.of("text", Map.of("ru", words));
    }

    static Map<String, Object> material() {
        return Map.of(
                "kind", "STATISTICAL",
                "title", Plans.text("Кесте", "Таблица"),
                "language", "ru",
                "mediaType", "application/pdf",
                "sizeBytes", 689_009,
                "sha256", "5d2ee2dcbccebeaf66aabcc7282a2600a9515b6539d939d6e2739cde0402b4da",
                "url", "https://example.kz/files/edu/table.pdf",
                "forMedia", true);
    }

    /** The ids of what an answer lists, in its order. */
    static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
