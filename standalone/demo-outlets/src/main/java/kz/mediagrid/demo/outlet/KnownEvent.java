package kz.mediagrid.demo.outlet;

/**
 * An event as a reader outside the media-grid knows it.
 *
 * @param title the title in Russian, or in the language that it has
 * @param begins the day on which the event begins, e.g. {@code 2026-12-11}, with the hour if that is known: {@code
 *     2026-12-11 14:30}
 * @param held whether the event takes place; false if it is cancelled or postponed
 */
public record KnownEvent(String eventId, String title, String begins, boolean held) {

    /** A title without the words for its language, which follow a title that is not in Russian. */
    static String withoutLanguage(String title) {
        return title.replaceFirst(" \\(на (казахском|английском)\\)$", "");
    }
}
