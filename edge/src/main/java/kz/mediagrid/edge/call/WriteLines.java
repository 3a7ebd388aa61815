package kz.mediagrid.edge.call;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A call whose body has many writes, one in each line (NDJSON). The caller is authenticated, but no line is parsed yet: a line
 * that cannot be parsed hinders no other.
 *
 * @param receivedAt the time of receipt of all lines [business time]
 * @param preference the time for which the caller wants to wait for the outcomes
 */
public record WriteLines(Account account, Instant receivedAt, WaitPreference preference, List<byte[]> lines) {

    private static final String CONTENT = "event";

    public WriteLines {
        lines = List.copyOf(lines);
    }

    /** A line as it is sent: a write's Idempotency-Key and its content. */
    public interface Line<T> {

        @Nullable
        String idempotencyKey();

        /** The content, which is the member {@code event} of the line. */
        @Nullable
        T event();
    }

    /**
     * The write that {@code line} is. If a call sends the same key and content by itself, the two are one submission.
     *
     * @param path the path of the API's POST call that makes the same write
     * @throws kz.mediagrid.edge.problem.RequestProblem if the line is not valid; places are those in the line
     */
    public <T> Write<T> post(String path, byte[] line, Class<? extends Line<T>> type) {
        if (line.length > RequestBodies.LARGEST) {
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("lines.line-too-large"));
        }
        if (isBlank(line)) {
            throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("lines.blank"));
        }
        var content = StrictJson.read(line, type);
        var key = key(content.value().idempotencyKey());
        var event = content.value().event();
        if (event == null) {
            throw ProblemKind.MALFORMED.at(Place.WHOLE.field(CONTENT), ProblemText.of("json.object"));
        }
        var ids = SubmissionIds.of(account.writesAs(), key, "POST", path, content.canonical(CONTENT));
        return new Write<>(account, key, ids, receivedAt, event, Precondition.NONE, preference);
    }

    private static IdempotencyKey key(@Nullable String sent) {
        if (sent == null) {
            throw ProblemKind.IDEMPOTENCY_KEY.because(ProblemText.of("lines.key-missing"));
        }
        return IdempotencyKey.of(sent);
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
