package kz.mediagrid.obligations;

import java.time.Instant;
import java.time.LocalDate;
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
     * Applies a replayed directory entry of an agency. An entry opens and ends nothing before its own time: an agency that was
     * not valid by its former entry begins to owe with this one, one that owed by that entry goes on to owe since it
     * began by that entry, and one whose validity is over ceases with it.
     */
    DebtorStanding replay(Agency agency) {
        var known = agencies.get(agency.getAgencyCode());
        var at = agency.getChangedAt();
        var entered = enter(agency);
        var since = known != null && owesAt(known, at) && owesAt(entered, at) ? begins(known) : at;
        boolean ends = entered.getOwesUntil() == null
                && entered.getValidUntil() != null
                && !AlmatyTime.endOf(entered.getValidUntil()).isAfter(at);
        var reporting = DebtorStanding.newBuilder(entered)
                .setOwesSince(since)
                .setOwesUntil(ends ? at : entered.getOwesUntil())
                .build();
        agencies.put(reporting.getAgencyCode(), reporting);
        return reporting;
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

    /** Whether the agency owes, from {@code from} on, the form that is due at {@code due}. */
    static boolean owesForm(DebtorStanding reporting, Instant from, Instant due) {
        return owesAt(reporting, from) && !droppedBefore(reporting, due);
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
    private static boolean droppedBefore(DebtorStanding reporting, Instant due) {
        return reporting.getOwesUntil() != null && reporting.getOwesUntil().isBefore(due);
    }

    /** The time from which the agency owes weekly forms, by its newest directory entry. */
    static Instant begins(DebtorStanding reporting) {
        return reporting.getValidFrom() == null
                        || reporting.getOwesSince().isAfter(AlmatyTime.startOf(reporting.getValidFrom()))
                ? reporting.getOwesSince()
                : AlmatyTime.startOf(reporting.getValidFrom());
    }

    /**
     * The time from which the agency no longer owes weekly forms, by its newest directory entry and as of {@code now};
     * null if no such time is known.
     */
    static @Nullable Instant ends(DebtorStanding reporting, Instant now) {
        if (reporting.getOwesUntil() != null) {
            return reporting.getOwesUntil();
        }
        if (begins(reporting).isAfter(now)) {
            return reporting.getOwesSince();
        }
        return reporting.getValidUntil() == null ? null : AlmatyTime.endOf(reporting.getValidUntil());
    }

    /** The times at which the agency's entry begins and ceases to be valid, as far as it says them. */
    static Stream<Instant> limitsOfValidity(DebtorStanding reporting) {
        return Stream.concat(
                Stream.ofNullable(reporting.getValidFrom()).map(AlmatyTime::startOf),
                Stream.ofNullable(reporting.getValidUntil()).map(AlmatyTime::endOf));
    }

    private static boolean isValidOn(DebtorStanding reporting, LocalDate day) {
        return (reporting.getValidFrom() == null || !day.isBefore(reporting.getValidFrom()))
                && (reporting.getValidUntil() == null || !day.isAfter(reporting.getValidUntil()));
    }
}
