package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A person who opens joint matters on the page at one address, without scripts. */
final class MatterOpener {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final AgencyPages person;
    private final String path;

    MatterOpener(AgencyPages person, String path) {
        this.person = person;
        this.path = path;
    }

    HttpResponse<String> empty() throws Exception {
        return person.open(path);
    }

    HttpResponse<String> press(HttpResponse<String> page, String button, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        fields.putIfAbsent("key", key(page));
        return person.send(page, path, fields);
    }

    static String key(HttpResponse<String> page) {
        var at = KEY.matcher(page.body());
        assertThat(at.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    /** The typed fields of a matter that arose today. */
    static Map<String, String> matter(String subject, String... boxes) {
        var matter = new HashMap<>(
                Map.of("subject.ru", subject, "subject.kk", "Мәселе: " + subject, "aroseOn", "2026-11-30"));
        for (var box : boxes) {
            matter.put(box, "true");
        }
        return matter;
    }

    /** The text of the page's own part. */
    static String visible(HttpResponse<String> page) {
        return page.body()
                .replaceFirst("(?s).*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
