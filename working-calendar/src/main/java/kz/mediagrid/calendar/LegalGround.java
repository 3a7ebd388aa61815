package kz.mediagrid.calendar;

import java.util.Map;

/** Turns the citation of a law in a calendar file into words for readers. */
final class LegalGround {

    static final String FIVE_DAY_WEEK = "five-day week";
    static final String HOLIDAYS = "Law on Holidays";
    static final String CARRY_OVER = "Law on Holidays art. 5";
    static final String NEVER_CARRIES = "Labour Code art. 84(5)";
    static final String BY_ORDER = "Labour Code art. 85(3)";

    private static final Map<String, Statement> WORDS = Map.of(
            FIVE_DAY_WEEK, new Statement("бес күндік жұмыс аптасы", "пятидневная рабочая неделя", "five-day week"),
            HOLIDAYS, new Statement("Мерекелер туралы заң", "Закон о праздниках", "Law on Holidays"),
            CARRY_OVER,
                    new Statement(
                            "Мерекелер туралы заң, 5-бап", "Закон о праздниках, ст. 5", "Law on Holidays, art. 5"),
            NEVER_CARRIES,
                    new Statement(
                            "Еңбек кодексі, 84-бап, 5-тармақ",
                            "Трудовой кодекс, ст. 84 п. 5",
                            "Labour Code, art. 84(5)"),
            BY_ORDER,
                    new Statement(
                            "Еңбек кодексі, 85-бап, 3-тармақ",
                            "Трудовой кодекс, ст. 85 п. 3",
                            "Labour Code, art. 85(3)"));

    private LegalGround() {}

    /**
     * The citation {@code ground} in words. An unknown citation, such as the number of an order, is returned unchanged.
     */
    static Statement text(String ground) {
        return WORDS.getOrDefault(ground, Statement.same(ground));
    }
}
