package kz.mediagrid.gateway.addressee;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The due times that bodies would get at this moment.
 *
 * @param terms the due times, each with the bodies that have it
 * @param ended the bodies that do not exist today, and so get none
 */
public record TermPreview(List<SameTerm> terms, List<EndedBody> ended) {

    public TermPreview {
        terms = List.copyOf(terms);
        ended = List.copyOf(ended);
    }

    /**
     * The bodies whose information is due at the same time, for the same reasons.
     *
     * @param why the days of the term, each with its effect and the reason
     */
    public record SameTerm(Moment due, List<Wording> why, List<Wording> bodies) {}

    /** @param successor the body that took over; null if there is none */
    public record EndedBody(Wording name, @Nullable Wording successor) {}
}
