package kz.mediagrid.calendar;

/** The reliability of a year's days. */
public enum YearStatus {
    /** The labour authority has published the year's calendar. */
    OFFICIAL,
    /**
     * The days are computed from the law until the official calendar is published. Orders and the date of Kurban Ait
     * may still change these days.
     */
    PROVISIONAL
}
