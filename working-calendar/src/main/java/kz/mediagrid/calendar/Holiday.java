package kz.mediagrid.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A holiday of the country, with a stable key and its name in three languages.
 *
 * @param key the name of the holiday in calendar files: upper-case letters, digits and underscores, e.g. {@code NAURYZ}
 */
public record Holiday(String key, Statement name) {

    static final Holiday NEW_YEAR = named("NEW_YEAR", "Жаңа жыл", "Новый год", "New Year");
    static final Holiday ORTHODOX_CHRISTMAS =
            named("ORTHODOX_CHRISTMAS", "Православиелік Рождество", "православное Рождество", "Orthodox Christmas");
    static final Holiday WOMENS_DAY =
            named("WOMENS_DAY", "Халықаралық әйелдер күні", "Международный женский день", "International Women's Day");
    static final Holiday NAURYZ = named("NAURYZ", "Наурыз мейрамы", "Наурыз мейрамы", "Nauryz meiramy");
    static final Holiday UNITY_DAY = named(
            "UNITY_DAY",
            "Қазақстан халқының бірлігі мерекесі",
            "Праздник единства народа Казахстана",
            "Unity Day of the People of Kazakhstan");
    static final Holiday DEFENDERS_DAY =
            named("DEFENDERS_DAY", "Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day");
    static final Holiday VICTORY_DAY = named("VICTORY_DAY", "Жеңіс күні", "День Победы", "Victory Day");
    static final Holiday KURBAN_AIT =
            named("KURBAN_AIT", "Құрбан айттың бірінші күні", "первый день Курбан-айта", "first day of Kurban Ait");
    static final Holiday CAPITAL_DAY = named("CAPITAL_DAY", "Астана күні", "День столицы", "Capital Day");
    static final Holiday CONSTITUTION_DAY =
            named("CONSTITUTION_DAY", "Конституция күні", "День Конституции", "Constitution Day");
    static final Holiday REPUBLIC_DAY = named("REPUBLIC_DAY", "Республика күні", "День Республики", "Republic Day");
    static final Holiday INDEPENDENCE_DAY =
            named("INDEPENDENCE_DAY", "Тәуелсіздік күні", "День Независимости", "Independence Day");

    private static final List<Holiday> KNOWN = List.of(
            NEW_YEAR,
            ORTHODOX_CHRISTMAS,
            WOMENS_DAY,
            NAURYZ,
            UNITY_DAY,
            DEFENDERS_DAY,
            VICTORY_DAY,
            KURBAN_AIT,
            CAPITAL_DAY,
            CONSTITUTION_DAY,
            REPUBLIC_DAY,
            INDEPENDENCE_DAY);

    /** The holidays, by key, that every calendar file may name without introducing them. */
    static Map<String, Holiday> known() {
        var byKey = new LinkedHashMap<String, Holiday>();
        KNOWN.forEach(holiday -> byKey.put(holiday.key, holiday));
        return byKey;
    }

    private static Holiday named(String key, String kk, String ru, String en) {
        return new Holiday(key, new Statement(kk, ru, en));
    }
}
