package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where people of a body are written to: by the body's code, so that no two share an address. */
final class AddressBook {

    /** The mails to a press unit's address when it is entered: one, that the directory has it now. */
    static final int MAILS_WHEN_ENTERED = 1;

    private AddressBook() {}

    static String unit(String agency) {
        return "press-" + agency + "@example.kz";
    }

    static String head(String agency) {
        return "head-" + agency + "@example.kz";
    }

    static String deputyHead(String agency) {
        return "deputy-" + agency + "@example.kz";
    }

    /** Enters all three into the body's entry of the directory. */
    static void enter(Newsroom newsroom, String agency) {
        var path = "/api/agencies/" + agency;
        var read = newsroom.request("GET", path).as(newsroom.editorKey()).send();
        var entry = (ObjectNode) read.body().path("entry").deepCopy();
        entry.set(
                "pressUnit",
                JsonMapper.shared()
                        .valueToTree(Map.of(
                                "name",
                                Plans.text("Баспасөз қызметі", "Пресс-служба"),
                                "contacts",
                                List.of(Map.of("email", unit(agency), "forMedia", true)))));
        entry.put("headEmail", head(agency));
        entry.put("deputyHeadEmail", deputyHead(agency));
        var written = newsroom.request("PUT", path)
                .as(newsroom.editorKey())
                .once()
                .header("If-Match", read.header("ETag"))
                .json(entry)
                .send();
        assertThat(written.status()).as(written.toString()).isEqualTo(200);
    }
}
