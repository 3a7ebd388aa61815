package kz.mediagrid.accounts.key;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Hashes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code keys}: lists, issues, rotates and revokes API keys on the log of a running media-grid. */
@Command(
        name = "keys",
        description = "Lists, issues, rotates and revokes API keys. A change is effective at once in all services, and"
                + " ends the sign-ins with a revoked key. A new key is printed once and never stored: the log has only"
                + " its hash.")
public abstract class KeysCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final Clock REAL = Clock.systemUTC();

    @Parameters(index = "0", paramLabel = "list|issue|rotate|revoke", description = "list, issue, rotate or revoke")
    private String action = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACCOUNT",
            description = "the id of an account; for revoke, also the id of one key, as list shows it")
    private @Nullable String target;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "issue a key of a new account with this role: AGENCY, AUTHORISED_BODY, MEDIA or OPS; repeatable")
    private List<Role> roles = List.of();

    @Option(names = "--body", paramLabel = "CODE", description = "the new account's state body")
    private @Nullable String body;

    @Option(names = "--outlet", paramLabel = "ID", description = "the new account's outlet")
    private @Nullable String outlet;

    @Mixin
    private KeyOptions options = new KeyOptions();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The broker of the running media-grid, e.g. {@code 127.0.0.1:8084}. */
    protected abstract String bootstrapServers();

    @Override
    public final Integer call() {
        var work = Usage.valid(spec, this::work);
        try {
            KeyTopic.use(bootstrapServers(), topic -> work.accept(new KeyLog(topic, new SecureRandom(), REAL)));
        } catch (KeyRefusedException refusal) {
            MediaGridCommand.say(spec.commandLine(), refusal.getMessage());
            return REFUSED;
        }
        out().flush();
        return 0;
    }

    private Consumer<KeyLog> work() {
        boolean isNew = !roles.isEmpty() || body != null || outlet != null;
        require(action.equals("issue") || !isNew, "--role, --body and --outlet are only for 'keys issue'.");
        require(
                action.equals("issue") || !options.hasDetails(),
                "--name, --scope and --expires are only for 'keys issue'.");
        require(action.equals("rotate") || !options.hasOverlap(), "--overlap is only for 'keys rotate'.");
        return switch (action) {
            case "list" -> {
                require(target == null, "'keys list' takes no account.");
                yield log -> list(log.all(), log.lastUses());
            }
            case "issue" -> {
                require(
                        (target == null) == !roles.isEmpty(),
                        "'keys issue' takes either an account, or --role for a new account.");
                require(target == null || !isNew, "--body and --outlet are only for a new account.");
                yield issuing(options.details(REAL));
            }
            case "rotate" -> {
                named();
                var overlap = options.overlap();
                yield log -> ended(log.rotate(named(), overlap, this::show));
            }
            case "revoke" -> {
                named();
                yield log -> ended(log.revoke(named()));
            }
            default ->
                throw new IllegalArgumentException(
                        "'keys' takes list, issue, rotate or revoke, not '%s'.".formatted(action));
        };
    }

    private Consumer<KeyLog> issuing(KeyDetails details) {
        if (target != null) {
            return log -> show(log.issue(named(), details));
        }
        var grant = new Grant(roles, body, outlet);
        return log -> show(log.issue(grant, details));
    }

    private String named() {
        if (target == null) {
            throw new IllegalArgumentException("'keys %s' needs an account.".formatted(action));
        }
        return target;
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void list(List<KeyLog.Entry> keys, Map<String, Instant> lastUses) {
        var rows = keys.stream()
                .map(one -> KeyRow.of(one, lastUses.get(one.hash())))
                .toList();
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(rows));
        } else {
            rows.forEach(row -> out().println(row.inOneLine()));
        }
    }

    /** Prints the key alone to the output, so that a script can take it, and the sentence about it to the error output. */
    private void show(IssuedAccount made) {
        out().println(
                        json
                                ? JsonMapper.shared()
                                        .writeValueAsString(Map.of("account", made.account(), "key", made.key()))
                                : made.key());
        out().flush();
        tell("The key %s of the account %s is valid at once. It is shown only here: the log has its hash."
                .formatted(Hashes.plain(made.key()).substring(0, 8), made.account()));
    }

    private void ended(List<KeyLog.Entry> keys) {
        if (keys.isEmpty()) {
            tell("No key was valid, so none was revoked.");
        }
        keys.forEach(one -> tell("The key %s of the account %s is %s."
                .formatted(
                        one.id(),
                        one.key().getAccountId(),
                        one.key().getRevokedAt() == null
                                ? "valid until " + one.key().getExpiresAt()
                                : "revoked")));
    }

    private void tell(String sentence) {
        var err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
