package kz.mediagrid.calendar;

/** How far the days of a year can be relied on. */
public enum YearStatus {
    /** The labour authority has published the year's calendar. */
    OFFICIAL,
    /** Computed from the law until the official calendar appears; orders and Kurban Ait may still change it. */
    PROVISIONAL
}
