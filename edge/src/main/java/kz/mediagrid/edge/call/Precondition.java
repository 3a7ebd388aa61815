package kz.mediagrid.edge.call;

import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * The revision that the caller expects a resource to have (If-Match, RFC 9110).
 *
 * @param revision the expected revision; null if the caller sent no If-Match
 */
public record Precondition(@Nullable Integer revision) {

    public static final Precondition NONE = new Precondition(null);

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    /**
     * Reads the header. A star, which accepts any revision, is refused, since its caller has not seen what it changes.
     *
     * @param header the value of the header If-Match; null if the caller sent none
     * @throws kz.mediagrid.edge.problem.RequestProblem if the header is not one strong ETag of a revision
     */
    public static Precondition of(@Nullable String header) {
        if (header == null) {
            return NONE;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemKind.PRECONDITION_MALFORMED.because(ProblemText.of("if-match.unreadable"));
        }
        return new Precondition(Integer.valueOf(tag.group(1)));
    }

    /** Whether the caller sent If-Match. */
    public boolean given() {
        return revision != null;
    }

    /** Returns this precondition, or refuses the call if it has no If-Match. */
    public Precondition required() {
        if (!given()) {
            throw ProblemKind.PRECONDITION_REQUIRED.because(ProblemText.of("if-match.missing"));
        }
        return this;
    }

    /**
     * @param known the present revision of the resource
     * @throws kz.mediagrid.edge.problem.RequestProblem if the caller expects another revision
     */
    public void check(int known) {
        if (revision != null && revision != known) {
            throw ProblemKind.STALE.because(ProblemText.of("if-match.other-revision", known, revision));
        }
    }
}
