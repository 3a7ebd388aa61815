package kz.mediagrid.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** The agencies of the directory, with the data that decide which of them owe the weekly form. */
final class ReportingAgencies {

    private final Store<DebtorStanding> bodies;

    ReportingAgencies(Store<DebtorStanding> bodies) {
        this.bodies = bodies;
    }

    @Nullable
    DebtorStanding get(String code) {
        return bodies.get(code);
    }

    void each(Consumer<DebtorStanding> taker) {
        bodies.each("", (code, body) -> taker.accept(body));
    }

    /** Applies the agency's newest entry. */
    DebtorStanding enter(Agency agency) {
        var known = bodies.get(agency.getAgencyCode());
        boolean owed = known != null && known.getOwesUntil() == null;
        var body = DebtorStanding.newBuilder()
                .setAgencyCode(agency.getAgencyCode())
                .setOwesSince(since(known, owed, agency))
                .setOwesUntil(until(known, owed, agency))
                .setValidFrom(agency.getValidFrom())
                .setValidUntil(agency.getValidUntil())
                .setClosingTime(agency.getClosingTime())
                .build();
        bodies.put(body.getAgencyCode(), body);
        return body;
    }

    private static Instant since(@Nullable DebtorStanding known, boolean owed, Agency agency) {
        return known != null && (owed || !agency.getOwesWeeklySubmission())
                ? known.getOwesSince()
                : agency.getChangedAt();
    }

    private static @Nullable Instant until(@Nullable DebtorStanding known, boolean owed, Agency agency) {
        if (agency.getOwesWeeklySubmission()) {
            return null;
        }
        return known == null || owed ? agency.getChangedAt() : known.getOwesUntil();
    }

    /** Whether the agency owes the form of a week at {@code instant}, as far as is known now. */
    static boolean owesAt(DebtorStanding body, Instant instant) {
        return !instant.isBefore(body.getOwesSince())
                && (body.getOwesUntil() == null || instant.isBefore(body.getOwesUntil()))
                && isValidOn(body, AlmatyTime.dateOf(instant));
    }

    /** Whether the directory ended the obligation before {@code due}; if it ends later, the form was owed all the same. */
    static boolean droppedBefore(DebtorStanding body, Instant due) {
        return body.getOwesUntil() != null && body.getOwesUntil().isBefore(due);
    }

    private static boolean isValidOn(DebtorStanding body, LocalDate day) {
        return (body.getValidFrom() == null || !day.isBefore(body.getValidFrom()))
                && (body.getValidUntil() == null || !day.isAfter(body.getValidUntil()));
    }
}
