package kz.mediagrid.obligations;

import java.util.List;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.OutletStanding;
import kz.mediagrid.state.Kept;

/** The stores of {@link ObligationEngine}, and the store for the progress of the Kafka Streams task. */
public final class ObligationStores {

    /** The state of each obligation, by its id. */
    public static final Kept<ObligationStanding> OBLIGATIONS = new Kept<>("obligations", ObligationStanding.class);
    /** The tasks that are planned for obligations, in the order of their due times. */
    static final Kept<String> AGENDA = new Kept<>("agenda", String.class);
    /** The agencies of the directory, by code. */
    public static final Kept<DebtorStanding> REPORTING_AGENCIES = new Kept<>("debtors", DebtorStanding.class);
    /** The weeks for which forms are collected, or were collected until recently. */
    static final Kept<String> OPEN_WEEKS = new Kept<>("open-weeks", String.class);
    /** Requests that wait for the agency's agreement, by id. */
    static final Kept<InformationRequested> NOT_AGREED = new Kept<>("not-agreed", InformationRequested.class);
    /** Receipts that were read before their obligation was opened, by the obligation's id. */
    public static final Kept<ObligationReceipt> EARLY = new Kept<>("early", ObligationReceipt.class);
    /** Joint matters, by id. */
    static final Kept<MatterStanding> MATTERS = new Kept<>("matters", MatterStanding.class);
    /** The contributions to joint matters that no notice contains yet, by matter id and submission id. */
    public static final Kept<BodyContribution> CONTRIBUTIONS = new Kept<>("contributions", BodyContribution.class);
    /** Each calendar that is or was in force, by its version. */
    static final Kept<CalendarInForce> CALENDARS = new Kept<>("calendars", CalendarInForce.class);
    /** The progress of the recount by the calendar in force. */
    static final Kept<String> RECOUNT = new Kept<>("recount", String.class);
    /** The media outlets, by id. */
    public static final Kept<OutletStanding> OUTLETS = new Kept<>("outlets", OutletStanding.class);
    /** The first version of each week's grid that is not sent yet, by week. */
    public static final Kept<DispatchStanding> PUBLISHED = new Kept<>("published", DispatchStanding.class);
    /** The first attempts to deliver the versions in {@link #PUBLISHED}, by week and outlet. */
    public static final Kept<FirstAttempt> FIRST_ATTEMPTS = new Kept<>("first-attempts", FirstAttempt.class);
    /** The progress of the Kafka Streams task in each of its input topics. */
    public static final Kept<Long> PROGRESS = Kept.overwritten("progress", Long.class);

    /** All stores that this class defines. */
    public static final List<Kept<?>> ALL = List.of(
            OBLIGATIONS,
            AGENDA,
            REPORTING_AGENCIES,
            OPEN_WEEKS,
            NOT_AGREED,
            EARLY,
            MATTERS,
            CONTRIBUTIONS,
            CALENDARS,
            RECOUNT,
            OUTLETS,
            PUBLISHED,
            FIRST_ATTEMPTS,
            PROGRESS);

    private ObligationStores() {}
}
