package kz.mediagrid.calendar;

/** The reliability of the days of a year. */
public enum YearStatus {
    /** The labour authority has published the year's calendar. */
    OFFICIAL,
    /** Computed from the law until the official calendar is published; orders and Kurban Ait may still change it. */
    PROVISIONAL
}
