package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/**
 * After a rebuild, compares one agency's form on record for one week with the agency's newest directory entry.
 *
 * @param last the form's last transition; empty if the form is not on record
 * @param othersOpened whether any form for the week is on record
 */
record FormOnRecord(
        WeekSchedule week, DebtorStanding reporting, Optional<ObligationChanged> last, boolean othersOpened) {

    /**
     * The time at which the agency's duty to send this form ended, by the calendar that came into force at {@code at};
     * empty if the agency still owes the form. A calendar that came into force after the due time does not end the duty.
     */
    Optional<Instant> ended(Instant at, Instant now) {
        return end(now).filter(end -> !at.isBefore(end) && inCollecting(at).isBefore(due()))
                .map(this::inCollecting)
                .filter(from ->
                        last.filter(owed -> !owed.getOpenedAt().isAfter(from)).isPresent());
    }

    /**
     * The time from which the agency owes the form, if it began to owe the form at {@code at} and the form is not on
     * record.
     */
    Optional<Instant> begun(Instant at, Instant now) {
        return Optional.of(inCollecting(at))
                .filter(from -> end(now).isEmpty() && isMissing(at) && from.isBefore(due()) && !from.isAfter(now));
    }

    private Optional<Instant> end(Instant now) {
        return Optional.ofNullable(ReportingAgencies.ends(reporting, now))
                .filter(end -> end.isBefore(due()) && !end.isAfter(now));
    }

    /**
     * Whether the form is missing on record. A form that was not opened with the week's other forms was not owed at
     * that time.
     */
    private boolean isMissing(Instant at) {
        return last.map(form -> form.getState() == ObligationState.CANCELLED
                        && form.getReceivedAt() != null
                        && at.isAfter(form.getReceivedAt()))
                .orElse(!othersOpened || !at.isBefore(opening()));
    }

    private Instant inCollecting(Instant at) {
        return at.isAfter(opening()) ? at : opening();
    }

    private Instant opening() {
        return week.collectingOpens().at();
    }

    private Instant due() {
        return week.submissionDue().at();
    }
}
