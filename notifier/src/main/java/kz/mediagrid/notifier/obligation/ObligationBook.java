package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.notifier.obligation.Agenda.Item;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** Keeps how each obligation stands, and writes down every change of it, whatever its kind. */
public final class ObligationBook {

    private final Table<ObligationStanding> standings;
    private final Agenda agenda;
    private final Journal journal;

    public ObligationBook(Table<ObligationStanding> standings, Agenda agenda, Journal journal) {
        this.standings = standings;
        this.agenda = agenda;
        this.journal = journal;
    }

    /** How it stands; empty if it was never opened. */
    Optional<ObligationState> state(String id) {
        return Optional.ofNullable(standings.get(id))
                .map(known -> known.getLast().getState());
    }

    /** Opens it, unless it was opened before, also if it was settled since. */
    void open(Debt debt, Instant now) {
        if (standings.get(debt.id()) == null) {
            open(debt, 1, now);
        }
    }

    /** Opens it, also after it was cancelled; then it has a due time, and alerts, of a new generation. */
    void openAgain(Debt debt, Instant now) {
        var known = standings.get(debt.id());
        if (known == null) {
            open(debt, 1, now);
        } else if (known.getLast().getState() == ObligationState.CANCELLED) {
            open(debt, known.getLast().getDueGeneration() + 1, now);
        }
    }

    private void open(Debt debt, int generation, Instant now) {
        var opened = debt.opened(generation, now);
        keep(opened, null);
        agenda.plan(overdue(opened));
        journal.record(opened);
    }

    /** Enters what was received for it; nothing where it was never opened or is settled. */
    void receive(String id, ObligationReceipt receipt, Instant now) {
        var standing = standings.get(id);
        if (standing == null) {
            return;
        }
        var verdict = Verdict.of(standing, receipt);
        if (verdict instanceof Verdict.Becomes becomes) {
            change(standing.getLast(), becomes.transition(), receipt, now);
        } else if (verdict instanceof Verdict.Waits) {
            keep(standing.getLast(), receipt);
        }
    }

    /** Enters that the due instant passed, then what was received after it. */
    void passed(Item item, Instant now) {
        var standing = standings.get(item.subject());
        if (standing == null || standing.getLast().getState() != ObligationState.OPEN) {
            return;
        }
        change(standing.getLast(), ObligationTransition.OVERDUE, null, now);
        var afterDue = standing.getAfterDue();
        if (afterDue != null) {
            receive(item.subject(), afterDue, now);
        }
    }

    /** Forgets what is settled among the obligations whose ids begin so. */
    void forget(String beginning) {
        standings.each(beginning, (id, standing) -> {
            if (isFinal(standing.getLast().getState())) {
                standings.remove(id);
            }
        });
    }

    private void change(
            ObligationChanged before,
            ObligationTransition transition,
            @Nullable ObligationReceipt receipt,
            Instant now) {
        var after = ObligationChanged.newBuilder(before)
                .setTransition(transition)
                .setState(stateAfter(transition))
                .setRecordedAt(now)
                .setReceivedAt(receipt == null ? null : receipt.getReceivedAt())
                .setSubmissionId(receipt == null ? null : receipt.getSubmissionId())
                .setUnserved(receipt == null ? List.of() : receipt.getUnserved())
                .build();
        if (before.getState() == ObligationState.OPEN) {
            agenda.drop(overdue(before));
        }
        keep(after, null);
        journal.record(after);
        Alerts.of(before.getState(), after).ifPresent(journal::alert);
    }

    private void keep(ObligationChanged last, @Nullable ObligationReceipt afterDue) {
        var kept = isFinal(last.getState()) ? shortened(last) : last;
        standings.put(last.getObligationId(), new ObligationStanding(kept, afterDue));
    }

    /** What is settled is only kept so that it is not opened again. */
    private static ObligationChanged shortened(ObligationChanged last) {
        return ObligationChanged.newBuilder(last)
                .setTitle(null)
                .setProof(
                        DueProof.newBuilder(last.getProof()).setLines(List.of()).build())
                .build();
    }

    private static boolean isFinal(ObligationState state) {
        return state == ObligationState.MET || state == ObligationState.CANCELLED;
    }

    private static Item overdue(ObligationChanged obligation) {
        return new Item(obligation.getDueAt(), obligation.getKind(), Agenda.OVERDUE, obligation.getObligationId());
    }

    private static ObligationState stateAfter(ObligationTransition transition) {
        return switch (transition) {
            case OVERDUE -> ObligationState.OVERDUE;
            case MET -> ObligationState.MET;
            case MET_LATE -> ObligationState.MET_LATE;
            case CANCELLED -> ObligationState.CANCELLED;
            case OPENED, EXTENDED, RECOUNTED -> ObligationState.OPEN;
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is never written");
        };
    }
}
