package kz.mediagrid.gateway.event;

import java.util.regex.Pattern;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * The ids of planned events. An id consists of the agency's code and 32 hexadecimal digits, so the id shows which
 * agency plans the event.
 */
public final class EventIds {

    /** The shape of an id. */
    public static final String SHAPE = "^[a-z][a-z0-9]{0,31}-[0-9a-f]{32}$";

    private static final int DIGITS = 32;
    private static final Pattern ID = Pattern.compile(SHAPE);

    private EventIds() {}

    /** The id of the new event that {@code write} submits; a repeat of the write gets the same id. */
    static String of(Write<?> write) {
        return write.agency() + "-"
                + Hashes.of(write.agency(), write.key().value()).substring(0, DIGITS);
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if {@code id} cannot be the id of an event */
    public static String requireWellFormed(String id) {
        if (!isWellFormed(id)) {
            throw unknown(id);
        }
        return id;
    }

    public static boolean isWellFormed(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code id} is not well formed, or is the id of another
     *     agency's event
     */
    static void requireOwn(String id, Write<?> write) {
        requireWellFormed(id);
        if (!id.startsWith(write.agency() + "-")) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("event.of-another", id));
        }
    }

    /** The code of the agency that plans the event with the well-formed id {@code id}. */
    public static String agencyOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    /** The problem of a caller who names an event that is not there, or that the caller may not see. */
    public static RuntimeException unknown(String id) {
        var shown = id.length() <= 80 ? id : id.substring(0, 80) + "…";
        return ProblemKind.NOT_FOUND.because(ProblemText.of("event.unknown", shown));
    }
}
