package kz.mediagrid.editorpages.agenda;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.call.ListPage;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterWriter;
import kz.mediagrid.gateway.matter.OpenMatters;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The joint matters of all bodies, with their terms and notices. */
@Component
final class AgendaMatters {

    private static final int OPEN_ON_A_PAGE = 100;
    private static final int SETTLED_ON_A_PAGE = 20;

    private final JointMatters matters;
    private final OpenMatters open;
    private final MatterWriter writer;
    private final TermStatuses terms;

    AgendaMatters(JointMatters matters, OpenMatters open, MatterWriter writer, TermStatuses terms) {
        this.matters = matters;
        this.open = open;
        this.writer = writer;
        this.terms = terms;
    }

    /** A body concerned, with the present status of its term. */
    record BodyTerm(ConcernedBody body, TermStatus status) {

        String code() {
            return body.getAgencyCode();
        }
    }

    /**
     * A joint matter.
     *
     * @param terms the bodies concerned with their terms
     * @param sent the notice and its supplements
     */
    record Collected(JointMatter matter, List<BodyTerm> terms, List<JointNotice> sent) {

        Collected {
            terms = List.copyOf(terms);
            sent = List.copyOf(sent);
        }

        /** The status of the term that ends last, of those whose contribution is still to come. */
        TermStatus lastTerm() {
            return TermStatus.last(
                    terms.stream().filter(term -> isOwed(term.body())).map(BodyTerm::status));
        }

        private boolean isOwed(ConcernedBody body) {
            return matter.owing().contains(body);
        }

        /** The bodies that contributed. */
        long contributed() {
            return terms.stream().filter(this::isGiven).count();
        }

        /** The bodies that owe a contribution, or gave one. */
        long asked() {
            return terms.stream()
                    .filter(term -> JointMatter.owes(term.body()) || isGiven(term))
                    .count();
        }

        private boolean isGiven(BodyTerm term) {
            return matter.contributedAt(term.code()).isPresent();
        }

        /** The contributions that came after the notice and are in no supplement. */
        List<BodyContribution> later() {
            return sent.isEmpty() ? List.of() : matter.waiting(sent);
        }

        /** A mark that changes with each contribution, each decision on the notice, and each notice. */
        String mark() {
            return matter.contributions().size() + "-" + matter.orders().size() + "-" + sent.size();
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such matter */
    Collected require(String id) {
        return collected(writer.require(id));
    }

    private Collected collected(JointMatter matter) {
        return new Collected(
                matter,
                matter.agencies().stream()
                        .map(body -> new BodyTerm(body, terms.now(matter.owed(body))))
                        .toList(),
                matters.notices(matter.id()));
    }

    /**
     * The open matters, the one whose last term ends first comes first.
     *
     * @param after the cursor after which to begin; null for the most urgent
     */
    ListPage<Collected> open(@Nullable String after) {
        return open.after(after, OPEN_ON_A_PAGE).of(this::collected);
    }

    /**
     * The other matters, the newest first.
     *
     * @param after the cursor after which to begin; null for the newest
     */
    ListPage<Collected> settled(@Nullable String after) {
        var position = Position.at(after);
        return Slice.upTo(
                        SETTLED_ON_A_PAGE,
                        atMost -> matters.after(
                                JointMatters.SETTLED, position, matter -> Optional.of(collected(matter)), atMost))
                .page(last -> Position.of(last.matter()).cursor());
    }
}
