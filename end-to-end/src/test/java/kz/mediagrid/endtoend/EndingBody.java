package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** A body of the directory that owes no weekly form, and that ends. */
record EndingBody(Newsroom newsroom, String code) {

    /**
     * Enters that the body exists until the end of {@code lastDay}.
     *
     * @param more further fields of the entry
     */
    void until(String lastDay, Map<String, String> more) {
        var path = "/api/agencies/" + code;
        var read = newsroom.request("GET", path).as(newsroom.editorKey()).send();
        var call = newsroom.request("PUT", path).as(newsroom.editorKey()).once();
        var entry = new HashMap<String, Object>(more);
        entry.put("name", Plans.text("Жабылатын агенттік", "Закрываемое агентство"));
        entry.put("kind", "OTHER");
        entry.put("validUntil", lastDay);
        entry.put("owesWeeklySubmission", false);
        var entered = (read.status() == 404 ? call : call.header("If-Match", read.header("ETag")))
                .json(entry)
                .send();
        assertThat(entered.status()).as(entered.toString()).isBetween(200, 201);
    }
}
