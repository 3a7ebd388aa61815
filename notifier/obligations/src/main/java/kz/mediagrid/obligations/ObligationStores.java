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

/** The stores that {@link ObligationEngine} uses, and how far its task has come. */
public final class ObligationStores {

    /** Each obligation as it stands, by its id. */
    public static final Kept<ObligationStanding> OBLIGATIONS = new Kept<>("obligations", ObligationStanding.class);
    /** What the clock must do, the first thing first. */
    static final Kept<String> AGENDA = new Kept<>("agenda", String.class);
    /** The bodies of the directory, by code. */
    public static final Kept<DebtorStanding> DEBTORS = new Kept<>("debtors", DebtorStanding.class);
    /** The weeks whose collecting is open, or was not long ago. */
    static final Kept<String> OPEN_WEEKS = new Kept<>("open-weeks", String.class);
    /** Requests that wait for the body's agreement, by id. */
    static final Kept<InformationRequested> NOT_AGREED = new Kept<>("not-agreed", InformationRequested.class);
    /** What was received before the obligation opened, by the obligation's id. */
    public static final Kept<ObligationReceipt> EARLY = new Kept<>("early", ObligationReceipt.class);
    /** Joint matters, by id. */
    static final Kept<MatterStanding> MATTERS = new Kept<>("matters", MatterStanding.class);
    /** What bodies said of joint matters and no notice holds yet, by the matter's id and the submission. */
    public static final Kept<BodyContribution> CONTRIBUTIONS = new Kept<>("contributions", BodyContribution.class);
    /** Each calendar that is or was in force, by its version. */
    static final Kept<CalendarInForce> CALENDARS = new Kept<>("calendars", CalendarInForce.class);
    /** How far what is owed was counted again by the calendar in force. */
    static final Kept<String> RECOUNT = new Kept<>("recount", String.class);
    /** The media outlets, by id. */
    public static final Kept<OutletStanding> OUTLETS = new Kept<>("outlets", OutletStanding.class);
    /** Version 1 of each week whose grid has not gone out yet, by week. */
    public static final Kept<DispatchStanding> PUBLISHED = new Kept<>("published", DispatchStanding.class);
    /** The first attempts to deliver these, by week and outlet. */
    public static final Kept<FirstAttempt> FIRST_ATTEMPTS = new Kept<>("first-attempts", FirstAttempt.class);
    /** How far the task has come. */
    public static final Kept<Long> PROGRESS = new Kept<>("progress", Long.class);

    /** All of it. */
    public static final List<Kept<?>> ALL = List.of(
            OBLIGATIONS,
            AGENDA,
            DEBTORS,
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
