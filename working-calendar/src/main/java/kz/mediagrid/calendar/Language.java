package kz.mediagrid.calendar;

/** The languages of the calendar's texts: Kazakh, Russian and English. */
public enum Language {
    KK,
    RU,
    EN
}
