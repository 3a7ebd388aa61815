package kz.mediagrid.editorpages.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterWriter;
import kz.mediagrid.gateway.matter.OpenMatters;
import kz.mediagrid.gateway.term.DueTimeResponse;
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
            return terms.stream()
                    .filter(term -> isOwed(term.body()))
                    .map(BodyTerm::status)
                    .filter(status -> status.due() != null)
                    .max(Comparator.comparing(Collected::dueAt))
                    .orElse(TermStatus.NO_TERM);
        }

        private boolean isOwed(ConcernedBody body) {
            return matter.owing().contains(body);
        }

        private static Instant dueAt(TermStatus status) {
            return Optional.ofNullable(status.due()).map(DueTimeResponse::dueAt).orElse(Instant.MAX);
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
    AgendaPart open(@Nullable String after) {
        var page = open.after(after, OPEN_ON_A_PAGE);
        return new AgendaPart(page.matters().stream().map(this::collected).toList(), page.next());
    }

    /**
     * The other matters, the newest first.
     *
     * @param after the cursor after which to begin; null for the newest
     */
    AgendaPart settled(@Nullable String after) {
        var position = Position.at(after);
        var slice = Slice.upTo(
                SETTLED_ON_A_PAGE,
                atMost -> matters.after(
                        JointMatters.SETTLED, position, matter -> Optional.of(collected(matter)), atMost));
        return new AgendaPart(
                slice.items(), slice.next(last -> Position.of(last.matter()).cursor()));
    }

    /**
     * Matters of one list.
     *
     * @param next the cursor of the next page; null on the last page
     */
    record AgendaPart(List<Collected> matters, @Nullable String next) {

        AgendaPart {
            matters = List.copyOf(matters);
        }

        /** A page without matters. */
        static AgendaPart empty() {
            return new AgendaPart(List.of(), null);
        }
    }
}
