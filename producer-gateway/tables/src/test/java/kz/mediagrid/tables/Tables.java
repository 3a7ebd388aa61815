package kz.mediagrid.tables;

import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The tables of the standard form, as the pages use them. */
final class Tables {

    /** 14 to 20 December 2026. */
    static final GridWeek WEEK = GridWeek.of(LocalDate.of(2026, 12, 17));

    private Tables() {}

    static EventTables standard() {
        return new EventTables(texts());
    }

    static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("tables/problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
