package kz.mediagrid.gateway.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * View of the topics {@code grid-commands} and {@code submission-outcomes}: which weeks are held, and by which hold.
 *
 * <p>A week is held from its first accepted hold until the next accepted order to publish, since no other version of a held week
 * is published. The topics may be read in any order, and an outcome may be read again.
 */
public final class WeekHolds extends ReadYourWrites {

    private static final String HOLD = GridHeld.getClassSchema().getName();
    private static final String ORDER = GridPublicationOrdered.getClassSchema().getName();

    /** Each hold by its submission. */
    private final Store<GridHeld> sent;

    /** The submission of each accepted hold, by week and offset. */
    private final Store<String> accepted;

    /** The offset of the last accepted order, by week. */
    private final Store<Long> lastOrder;

    WeekHolds(Stores stores) {
        this.sent = stores.of(new Kept<>("week-holds", GridHeld.class));
        this.accepted = stores.of(new Kept<>("week-holds-accepted", String.class));
        this.lastOrder = stores.of(new Kept<>("week-orders", Long.class));
    }

    void apply(GridHeld hold) {
        sent.put(hold.getSubmission().getSubmissionId(), hold);
        changed(null);
    }

    void apply(SubmissionOutcome outcome) {
        if (outcome.getVerdict() != Verdict.ACCEPTED) {
            return;
        }
        var offset = outcome.getCommandOffset();
        if (outcome.getCommand().equals(HOLD)) {
            accepted.put(key(outcome.getWeeks().get(0), offset), outcome.getSubmissionId());
        } else if (outcome.getCommand().equals(ORDER)) {
            var week = outcome.getWeeks().get(0);
            var known = lastOrder.get(week);
            lastOrder.put(week, known == null ? offset : Math.max(known, offset));
        }
        changed(null);
    }

    @Override
    protected boolean shows(SubmissionOutcome outcome) {
        if (outcome.getCommand().equals(HOLD)) {
            return accepted.has(key(outcome.getWeeks().get(0), outcome.getCommandOffset()))
                    && sent.get(outcome.getSubmissionId()) != null;
        }
        if (outcome.getCommand().equals(ORDER)) {
            var order = lastOrder.get(outcome.getWeeks().get(0));
            return order != null && order >= outcome.getCommandOffset();
        }
        return true;
    }

    /** The hold that stops the versions of {@code week}; empty if the week is not held. */
    public Optional<GridHeld> of(String week) {
        var order = lastOrder.get(week);
        List<String> holds = new ArrayList<>();
        accepted.range(key(week, order == null ? 0 : order + 1), key(week, Long.MAX_VALUE), (key, submission) -> {
            holds.add(submission);
            return false;
        });
        return holds.stream().findFirst().map(sent::get);
    }

    /** E.g. {@code 2026-W50/0000000000000000042}: sorts by offset. */
    private static String key(String week, long offset) {
        return week + "/%019d".formatted(offset);
    }
}
