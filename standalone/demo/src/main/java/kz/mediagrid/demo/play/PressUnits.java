package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds a sample press unit to each agency's directory entry, with the agency's API key. The mail address and telephone
 * number of the press unit cannot exist.
 */
final class PressUnits {

    private static final Map<String, String> NAME =
            Map.of("kk", "Баспасөз қызметі", "ru", "Пресс-служба", "en", "Press service");

    private final Api api;
    private final Accounts accounts;
    private final Teller teller;

    PressUnits(Api api, Accounts accounts, Teller teller) {
        this.api = api;
        this.accounts = accounts;
        this.teller = teller;
    }

    void enter() {
        var agencies = api.get(accounts.ops(), "/api/agencies")
                .done()
                .body()
                .path("items")
                .valueStream()
                .filter(agency -> !agency.path("entry").path("contactsExempt").asBoolean())
                .toList();
        // The directory accepts one write at a time.
        IntStream.range(0, agencies.size()).forEach(number -> enter(agencies.get(number), number + 1));
        teller.tell(
                "  %d bodies add their press units to the directory, with sample contacts under .invalid.",
                agencies.size());
    }

    private void enter(JsonNode agency, int number) {
        var code = agency.path("code").asString();
        var entry = (ObjectNode) agency.path("entry").deepCopy();
        entry.putPOJO("pressUnit", Map.of("name", NAME, "contacts", List.of(contact(code, number))));
        api.put(
                        accounts.agency(code),
                        "press-unit-" + code,
                        "/api/agencies/" + code,
                        agency.path("revision").asInt(),
                        entry)
                .done();
    }

    /**
     * A contact that cannot exist. The top-level domain {@code .invalid} is reserved for such addresses, and no country
     * has an area code 000.
     */
    private static Map<String, Object> contact(String code, int number) {
        return Map.of(
                "label",
                NAME,
                "phone",
                "+7 000 000-01-%02d".formatted(number),
                "email",
                code + "-press@example.invalid",
                "forMedia",
                true);
    }
}
