package kz.mediagrid.agencypages.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterWriter;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The joint matters that the body of an account sees: it is concerned, opened them, or gets them in copy. */
@Component
final class MyMatters {

    /** The most matters that wait for one body and that a page shows. */
    private static final int MOST_OPEN = 500;

    private final JointMatters matters;
    private final MatterWriter writer;
    private final TermStatuses terms;

    MyMatters(JointMatters matters, MatterWriter writer, TermStatuses terms) {
        this.matters = matters;
        this.writer = writer;
        this.terms = terms;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such matter, or if the body does not see it */
    JointMatter require(String id, Account by) {
        var matter = writer.require(id);
        if (!isWholeFor(matter, by.agency()) && !matter.isInCopy(by.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("matter.not-visible"));
        }
        return matter;
    }

    private static boolean isWholeFor(JointMatter matter, String agency) {
        return matter.arose().getOpener().equals(agency) || matter.concerns(agency);
    }

    /**
     * A matter as one body sees it.
     *
     * @param agency code of the body
     * @param status the present status of the body's term
     * @param sent the notice and its supplements
     */
    record Seen(JointMatter matter, String agency, TermStatus status, List<JointNotice> sent) {

        Seen {
            sent = List.copyOf(sent);
        }

        /** Whether the body sees also the text; a body in copy does not. */
        boolean isWhole() {
            return isWholeFor(matter, agency);
        }

        /** Whether a contribution of the body is accepted. */
        boolean mayContribute() {
            return matter.concerns(agency) && !matter.isCancelled();
        }

        /** Whether the body opened the matter and may still cancel it: no other body has contributed. */
        boolean mayCancel() {
            return matter.arose().getOpener().equals(agency) && !matter.isCancelled() && matter.isOfOpenerAlone();
        }
    }

    Seen seen(JointMatter matter, Account by) {
        var status =
                own(matter, by.agency()).map(one -> terms.now(matter.owed(one))).orElse(TermStatus.NO_TERM);
        return new Seen(matter, by.agency(), status, matters.notices(matter.id()));
    }

    private static Optional<ConcernedBody> own(JointMatter matter, String agency) {
        return matter.agencies().stream()
                .filter(one -> one.getAgencyCode().equals(agency))
                .findFirst();
    }

    /** The matters to which the body owes its contribution: the one that is due first comes first. */
    List<Seen> open(Account by) {
        return matters.after(by.agency(), null, matter -> matter(matter, by, true), MOST_OPEN).stream()
                .sorted(Comparator.comparing((Seen one) -> one.status().dueOrLast())
                        .thenComparing(one -> one.matter().receivedAt()))
                .toList();
    }

    /**
     * The other matters, the newest first.
     *
     * @param after the position after which to begin; null for the newest
     */
    List<Seen> settled(Account by, @Nullable Position after, int atMost) {
        return matters.after(by.agency(), after, matter -> matter(matter, by, false), atMost);
    }

    private Optional<Seen> matter(JointMatter matter, Account by, boolean waits) {
        return Optional.of(matter)
                .filter(one -> owes(one, by.agency()) == waits)
                .map(one -> seen(one, by));
    }

    /** Whether the body still owes its first contribution. */
    private static boolean owes(JointMatter matter, String agency) {
        return !matter.isCancelled()
                && matter.owing().stream().anyMatch(one -> one.getAgencyCode().equals(agency));
    }

    /** Whether the log has the contribution of this submission already. */
    boolean isKnown(String submissionId) {
        return matters.outcome(submissionId).isPresent();
    }
}
