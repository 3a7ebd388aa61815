package kz.mediagrid.agencypages.form;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.stereotype.Component;

/** The ids of drafts: the body's code, a hyphen and 32 hexadecimal digits; before the digits of a reply's id stands {@code answer-} or {@code contribution-}. */
@Component
public final class DraftIds {

    private static final int BYTES = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    private final SecureRandom random;

    DraftIds(SecureRandom random) {
        this.random = random;
    }

    public String next(Account by) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return by.agency() + "-" + HexFormat.of().formatHex(bytes);
    }

    /** The id that follows from {@code parts}: the same parts of the same body give the same id. */
    public static String of(Account by, String... parts) {
        return by.agency() + "-" + Hashes.of(parts).substring(0, 2 * BYTES);
    }

    /**
     * The id of the body's draft of a reply.
     *
     * @param kind the kind of the reply: {@code answer} or {@code contribution}
     * @param subject the id of the request or joint matter
     */
    public static String ofReply(Account by, String kind, String subject) {
        return by.agency() + "-" + kind + "-" + Hashes.of(subject).substring(0, 2 * BYTES);
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if {@code id} is no id of a draft of an event of the account's body */
    public static String requireOwn(Account by, String id) {
        var prefix = by.agency() + "-";
        if (!id.startsWith(prefix)
                || !DIGITS.matcher(id.substring(prefix.length())).matches()) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("draft.unknown"));
        }
        return id;
    }
}
