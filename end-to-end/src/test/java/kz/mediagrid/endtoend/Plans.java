package kz.mediagrid.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of planned events, as small as they may be. */
final class Plans {

    private Plans() {}

    /** A press conference on that day at 10:00. */
    static Map<String, Object> pressConference(String date) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", text("Баспасөз мәслихаты", "Пресс-конференция"));
        body.put("date", date);
        body.put("timing", "TIMED");
        body.put("startTime", "10:00");
        body.put("place", text("Астана қ., Үкімет үйі", "г. Астана, Дом правительства"));
        body.put(
                "organisers", List.of(Map.of("name", text("Баспасөз қызметі", "Пресс-служба"), "contacts", List.of())));
        body.put("purpose", text("Жұмыс қорытындысы туралы хабарлау", "Рассказать об итогах работы"));
        return body;
    }

    /** The same with one field set to something else; null takes it away. */
    static Map<String, Object> pressConference(String date, String field, @Nullable Object value) {
        var body = pressConference(date);
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return body;
    }

    static Map<String, Object> text(String kk, String ru) {
        return Map.of("kk", kk, "ru", ru);
    }
}
