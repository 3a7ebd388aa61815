package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/**
 * An obligation to be opened.
 *
 * @param id the obligation's id, made of the kind and the subject; the agency's code is added if several agencies have an
 * obligation about the subject
 * @param openedAt the instant from which the obligation is owed
 * @param due the due time and its proof
 */
record NewObligation(
        String id,
        ObligationKind kind,
        String agency,
        String subject,
        @Nullable LocalizedText title,
        Instant openedAt,
        Due due) {

    /**
     * A due time and its proof.
     *
     * @param at the due instant; a record received at this instant is late
     */
    record Due(Instant at, DueProof proof) {

        /** Whether the proof differs from {@code before} in more than the version of the calendar. */
        boolean showsOtherThan(DueProof before) {
            return proof.getProvisional() != before.getProvisional()
                    || !days(proof).equals(days(before));
        }

        private static List<LocalizedText> days(DueProof proof) {
            return proof.getLines().stream()
                    .filter(line -> !line.getEn().contains(proof.getCalendarVersion()))
                    .toList();
        }
    }

    /** The transition that opens the obligation; its due time gets the number {@code generation}. */
    ObligationChanged opened(int generation, Instant now) {
        return ObligationChanged.newBuilder()
                .setObligationId(id)
                .setKind(kind)
                .setDebtor(agency)
                .setSubject(subject)
                .setTitle(title)
                .setTransition(ObligationTransition.OPENED)
                .setState(ObligationState.OPEN)
                .setRecordedAt(now)
                .setOpenedAt(openedAt)
                .setDueAt(due.at())
                .setDueGeneration(generation)
                .setProof(due.proof())
                .build();
    }
}
