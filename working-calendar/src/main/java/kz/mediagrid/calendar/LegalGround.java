package kz.mediagrid.calendar;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the citation of a law, and the source of a year, in a calendar file into words for readers. */
final class LegalGround {

    static final String FIVE_DAY_WEEK = "five-day week";
    static final String HOLIDAYS = "Law on Holidays";
    static final String CARRY_OVER = "Law on Holidays art. 5";
    static final String NEVER_CARRIES = "Labour Code art. 84(5)";
    static final String BY_ORDER = "Labour Code art. 85(3)";

    /** The source of the shipped calendar of an official year, and that of a computed year. */
    private static final Pattern AUTHORITY =
            Pattern.compile("the labour authority's calendar for ([0-9]{4}) as public in November 2026; (.+)");

    private static final Pattern COMPUTED = Pattern.compile("computed from the law: (.+)");

    private static final Map<String, Statement> WORDS = Map.of(
            FIVE_DAY_WEEK,
            new Statement("бес күндік жұмыс аптасы", "пятидневная рабочая неделя", "five-day week"),
            HOLIDAYS,
            new Statement("Мерекелер туралы заң", "Закон о праздниках", "Law on Holidays"),
            CARRY_OVER,
            new Statement("Мерекелер туралы заң, 5-бап", "Закон о праздниках, ст. 5", "Law on Holidays, art. 5"),
            NEVER_CARRIES,
            new Statement("Еңбек кодексі, 84-бап, 5-тармақ", "Трудовой кодекс, ст. 84 п. 5", "Labour Code, art. 84(5)"),
            BY_ORDER,
            new Statement("Еңбек кодексі, 85-бап, 3-тармақ", "Трудовой кодекс, ст. 85 п. 3", "Labour Code, art. 85(3)"),
            "Labour Code arts. 84(5) and 85(3)",
            new Statement(
                    "Еңбек кодексі, 84-бап, 5-тармақ және 85-бап, 3-тармақ",
                    "Трудовой кодекс, ст. 84 п. 5 и ст. 85 п. 3",
                    "Labour Code, arts. 84(5) and 85(3)"),
            "no public holiday falls on 25 to 31 December 2023",
            new Statement(
                    "2023 жылғы 25–31 желтоқсанға мереке күндері келмейді",
                    "на 25–31 декабря 2023 года праздничные дни не приходятся",
                    "no public holiday falls on 25 to 31 December 2023"));

    private LegalGround() {}

    /**
     * The citation {@code ground} in words. An unknown citation, such as the number of an order, is returned unchanged.
     */
    static Statement text(String ground) {
        return WORDS.getOrDefault(ground, Statement.same(ground));
    }

    /** The source of a year in words. A source that somebody typed is returned unchanged. */
    static Statement ofYear(String source) {
        var authority = AUTHORITY.matcher(source);
        if (authority.matches()) {
            var year = authority.group(1);
            return new Statement(
                            "Еңбек жөніндегі уәкілетті органның " + year
                                    + " жылға арналған күнтізбесі (2026 жылғы қараша)",
                            "Календарь уполномоченного органа по труду на " + year + " год (ноябрь 2026 года)",
                            "Calendar of the labour authority for " + year + " (November 2026)")
                    .and("; ", cited(authority.group(2)));
        }
        var computed = COMPUTED.matcher(source);
        return computed.matches()
                ? new Statement("Заң бойынша есептелген", "Вычислено по закону", "Computed from the law")
                        .and(": ", cited(computed.group(1)))
                : cited(source);
    }

    private static Statement cited(String grounds) {
        return Stream.of(grounds.split("; "))
                .map(LegalGround::text)
                .reduce((one, next) -> one.and("; ", next))
                .orElse(Statement.NONE);
    }
}
