package kz.mediagrid.demo.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API keys in {@code accounts.json}, by agency and role. */
public final class Accounts {

    private final List<JsonNode> accounts;

    private Accounts(List<JsonNode> accounts) {
        this.accounts = accounts;
    }

    public static Accounts read(Path file) {
        try {
            return new Accounts(JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(file))
                    .valueStream()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the accounts in " + file, e);
        }
    }

    /** The API keys of all agencies, by the agency's code. */
    public SortedMap<String, String> agencies() {
        var keys = new TreeMap<String, String>();
        accounts.stream()
                .filter(account -> roles(account).contains("AGENCY"))
                .forEach(account -> keys.put(
                        account.path("agency").asString(), account.path("key").asString()));
        return keys;
    }

    /** The API key of the agency with the code {@code code}. */
    public String agency(String code) {
        return key(account -> account.path("agency").asString("").equals(code)
                && roles(account).contains("AGENCY"));
    }

    public String authorisedBody() {
        return key(account -> roles(account).contains("AUTHORISED_BODY"));
    }

    public String ops() {
        return key(account -> roles(account).contains("OPS"));
    }

    private String key(Predicate<JsonNode> wanted) {
        return accounts.stream()
                .filter(wanted)
                .map(account -> account.path("key").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such account in accounts.json"));
    }

    private static List<String> roles(JsonNode account) {
        return account.path("roles").valueStream().map(JsonNode::asString).toList();
    }
}
