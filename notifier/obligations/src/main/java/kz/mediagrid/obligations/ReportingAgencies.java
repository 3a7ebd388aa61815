package kz.mediagrid.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** The agencies of the directory, with the data that decide which of them owe the weekly form. */
final class ReportingAgencies {

    private final Store<DebtorStanding> agencies;

    ReportingAgencies(Store<DebtorStanding> agencies) {
        this.agencies = agencies;
    }

    @Nullable
    DebtorStanding get(String code) {
        return agencies.get(code);
    }

    void each(Consumer<DebtorStanding> taker) {
        agencies.each("", (code, reporting) -> taker.accept(reporting));
    }

    /**
     * Applies a replayed directory entry of an agency. An agency that was not valid by its former entry begins to owe with this
     * one, so that the entry opens nothing that was due before.
     */
    DebtorStanding replay(Agency agency) {
        var known = agencies.get(agency.getAgencyCode());
        boolean begins = known != null && !owesAt(known, agency.getChangedAt());
        var reporting = enter(agency);
        if (!begins || reporting.getOwesUntil() != null) {
            return reporting;
        }
        var begun = DebtorStanding.newBuilder(reporting)
                .setOwesSince(agency.getChangedAt())
                .build();
        agencies.put(begun.getAgencyCode(), begun);
        return begun;
    }

    /** Applies the newest directory entry of an agency. */
    DebtorStanding enter(Agency agency) {
        var known = agencies.get(agency.getAgencyCode());
        boolean owed = known != null && known.getOwesUntil() == null;
        var reporting = DebtorStanding.newBuilder()
                .setAgencyCode(agency.getAgencyCode())
                .setOwesSince(since(known, owed, agency))
                .setOwesUntil(until(known, owed, agency))
                .setValidFrom(agency.getValidFrom())
                .setValidUntil(agency.getValidUntil())
                .setClosingTime(agency.getClosingTime())
                .build();
        agencies.put(reporting.getAgencyCode(), reporting);
        return reporting;
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

    /** Whether the agency owes the weekly form at {@code instant}, by the directory entries read until now. */
    static boolean owesAt(DebtorStanding reporting, Instant instant) {
        return !instant.isBefore(reporting.getOwesSince())
                && (reporting.getOwesUntil() == null || instant.isBefore(reporting.getOwesUntil()))
                && isValidOn(reporting, AlmatyTime.dateOf(instant));
    }

    /**
     * Whether the agency ceased to owe weekly forms before {@code due}, by the directory. An agency that ceases later still
     * owes the form due at {@code due}.
     */
    static boolean droppedBefore(DebtorStanding reporting, Instant due) {
        return reporting.getOwesUntil() != null && reporting.getOwesUntil().isBefore(due);
    }

    /** The time from which the agency owes weekly forms, by its newest directory entry. */
    static Instant begins(DebtorStanding reporting) {
        return reporting.getValidFrom() == null
                        || reporting.getOwesSince().isAfter(AlmatyTime.startOf(reporting.getValidFrom()))
                ? reporting.getOwesSince()
                : AlmatyTime.startOf(reporting.getValidFrom());
    }

    /** The time from which it does not owe them any more, by that entry; null if none is known. */
    static @Nullable Instant ends(DebtorStanding reporting) {
        return Stream.of(
                        Optional.ofNullable(reporting.getOwesUntil()),
                        Optional.ofNullable(reporting.getValidUntil()).map(AlmatyTime::endOf))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isValidOn(DebtorStanding reporting, LocalDate day) {
        return (reporting.getValidFrom() == null || !day.isBefore(reporting.getValidFrom()))
                && (reporting.getValidUntil() == null || !day.isAfter(reporting.getValidUntil()));
    }
}
