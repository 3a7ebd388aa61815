package kz.mediagrid.editorpages.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterWriter;
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

    /** The most matters with open terms that the list shows. */
    private static final int MOST_OPEN = 500;

    private final JointMatters matters;
    private final MatterWriter writer;
    private final TermStatuses terms;

    AgendaMatters(JointMatters matters, MatterWriter writer, TermStatuses terms) {
        this.matters = matters;
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

        private Instant lastDue() {
            return dueAt(lastTerm());
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

    /** The matters to which contributions are still to come: the one whose last term ends first comes first. */
    List<Collected> open() {
        return list(null, AgendaMatters::isOpen, MOST_OPEN).stream()
                .sorted(Comparator.comparing(Collected::lastDue)
                        .thenComparing(one -> one.matter().receivedAt()))
                .toList();
    }

    /**
     * The other matters, the newest first.
     *
     * @param after the position after which to begin; null for the newest
     */
    List<Collected> settled(@Nullable Position after, int atMost) {
        return list(after, matter -> !isOpen(matter), atMost);
    }

    private List<Collected> list(@Nullable Position after, Predicate<JointMatter> wanted, int atMost) {
        return matters.after(
                JointMatters.ALL,
                after,
                matter -> Optional.of(matter).filter(wanted).map(this::collected),
                atMost);
    }

    private static boolean isOpen(JointMatter matter) {
        return !matter.isCancelled() && !matter.owing().isEmpty();
    }

    /** Whether the log has the change of this submission already. */
    boolean isKnown(String submissionId) {
        return matters.outcome(submissionId).isPresent();
    }
}
