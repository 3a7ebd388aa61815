package kz.mediagrid.calendar;

/** A language in which the calendar explains itself: Kazakh, Russian or English. */
public enum Language {
    KK,
    RU,
    EN
}
