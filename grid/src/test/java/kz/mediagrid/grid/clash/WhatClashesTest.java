package kz.mediagrid.grid.clash;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which two planned events clash, and why. */
class WhatClashesTest {

    private static final String HALL = "Дом министерств, зал 1";
    private static final LocalDate THURSDAY = LocalDate.parse("2026-12-03");

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Дом министерств, зал 1 | дом министерств – ЗАЛ 1              | true",
                "Дом министерств, зал 1 | Зал № 1, «Дом министерств»           | false",
                "г. Астана, Дом министерств | Дом министерств, город Астана    | true",
                "Әкімдік, мәжіліс залы  | ӘКІМДІК (мәжіліс залы)               | true",
                "Пресс-центр, ёлка      | пресс центр елка                     | true",
                "Дом министерств, зал 1 | Дом министерств, зал 2               | false",
                "Астана                 | Астана                               | false",
                "Риддер қ.              | г. Риддер                            | false",
                "Павлодар облысы        | Павлодар облысы                      | false",
                "онлайн (Zoom)          | Онлайн, zoom                         | false",
                "—                      | …                                    | false",
            })
    void aPlaceIsTheSameHoweverItIsWrittenAndATownIsNone(String one, String other, boolean same) {
        var found = clash(by("edu").at(one), by("health").at(other));

        assertThat(found.containsKey(ClashKind.SAME_PLACE)).isEqualTo(same);
    }

    @Test
    void aPlaceIsTheSameWhereOneLanguageOfItIs() {
        var bilingual = by("edu").at("Ақорда", "Акорда");

        assertThat(clash(bilingual, by("health").at("Ақ жол", "Акорда"))).containsOnlyKeys(ClashKind.SAME_PLACE);
        assertThat(clash(bilingual, by("health").at("АҚОРДА", null))).containsOnlyKeys(ClashKind.SAME_PLACE);
        assertThat(clash(bilingual, by("health").at("Үкімет үйі", "Дом правительства")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}, and {2} to {3}: {4}")
    @CsvSource({
        "10:00, 11:30, 11:00, 12:00, true",
        "10:00, 11:00, 11:00, 12:00, false",
        "10:00, ,      10:59, ,      true",
        "10:00, ,      11:00, ,      false",
        "10:10, 10:20, 10:20, 10:50, false",
        "09:00, 18:00, 13:00, 13:05, true",
        "23:30, ,      23:59, ,      true",
        "10:00, 10:00, 10:30, ,      true",
        "WHOLE, ,      07:00, 07:10, true",
        "WHOLE, ,      WHOLE, ,      true",
        "OPEN,  ,      WHOLE, ,      false",
        "OPEN,  ,      10:00, 18:00, false",
        "OPEN,  ,      OPEN,  ,      false",
    })
    void hoursOverlapOrNot(String from, String to, String otherFrom, String otherTo, boolean overlap) {
        var one = by("edu").at(HALL).hours(from, to);
        var other = by("health").at(HALL).hours(otherFrom, otherTo);

        assertThat(clash(one, other).containsKey(ClashKind.SAME_PLACE)).isEqualTo(overlap);
        assertThat(clash(other, one).containsKey(ClashKind.SAME_PLACE)).isEqualTo(overlap);
    }

    @Test
    void anEventOfSeveralDaysLastsFromItsFirstHourToItsLast() {
        var forum = by("edu").at(HALL).on(THURSDAY, THURSDAY.plusDays(2)).hours("14:00", "12:00");

        assertThat(clash(forum, by("health").at(HALL).on(THURSDAY).hours("10:00", "14:00")))
                .isEmpty();
        assertThat(clash(forum, by("health").at(HALL).on(THURSDAY).hours("20:00", null)))
                .containsOnly(Map.entry(ClashKind.SAME_PLACE, THURSDAY));
        assertThat(clash(forum, by("health").at(HALL).on(THURSDAY.plusDays(1)).hours("08:00", null)))
                .containsOnly(Map.entry(ClashKind.SAME_PLACE, THURSDAY.plusDays(1)));
        assertThat(clash(forum, by("health").at(HALL).on(THURSDAY.plusDays(2)).hours("12:00", null)))
                .isEmpty();
    }

    @Test
    void ofWhatLastsForMonthsTheFirst31DaysCount() {
        var exhibition = by("edu").at(HALL).on(THURSDAY, THURSDAY.plusDays(200)).hours("WHOLE", null);

        assertThat(clash(exhibition, by("health").at(HALL).on(THURSDAY.plusDays(30))))
                .containsOnlyKeys(ClashKind.SAME_PLACE);
        assertThat(clash(exhibition, by("health").at(HALL).on(THURSDAY.plusDays(31))))
                .isEmpty();
    }

    @Test
    void aSpeakerIsKnownByNameInWhateverOrder() {
        var minister = by("edu").speaker("Министр", "Бекова Айгүл");

        assertThat(clash(minister, by("health").speaker("Член совета", "АЙГҮЛ БЕКОВА")))
                .containsOnlyKeys(ClashKind.SAME_SPEAKER);
        assertThat(clash(minister, by("health").speaker("Министр", "Серик Аманов")))
                .isEmpty();
        assertThat(clash(by("edu").speaker("Министр", "—"), by("health").speaker("Министр", "…")))
                .as("a name without a word")
                .isEmpty();
    }

    @Test
    void theSharedSpeakersAreNamed() {
        var one = Traits.of(by("edu")
                .speaker("Министр", "Бекова Айгүл")
                .speaker("Вице-министр", "Серик Аманов")
                .build("edu-1"));
        var other =
                Traits.of(by("health").speaker("Член совета", "Айгүл Бекова").build("health-1"));

        assertThat(one.speakersSharedWith(other))
                .extracting(speaker -> speaker.getPosition().getRu())
                .containsExactly("Министр");
        assertThat(one.speakersSharedWith(Traits.of(by("health").build("health-2"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}, and {2} {3}: {4}")
    @CsvSource({
        "2026-12-03, 10:00, 2026-12-03, 10:30, true",
        "2026-12-03, 10:00, 2026-12-03, 12:00, false",
        "2026-12-03, 10:00, 2026-12-04, 10:00, false",
    })
    void twoEventsMeetInHoursOfOneDay(LocalDate day, String from, LocalDate otherDay, String otherFrom, boolean meet) {
        var one = Traits.of(by("edu").on(day).hours(from, null).build("edu-1"));
        var other = Traits.of(by("health").on(otherDay).hours(otherFrom, null).build("health-1"));

        assertThat(one.meets(other)).isEqualTo(meet);
    }

    @Test
    void aPostWithoutANameIsTheSamePersonWithinOneBodyOnly() {
        var vice = by("edu").speaker("Вице-министр", null);

        assertThat(clash(vice, by("health").speaker("Вице-министр", null))).isEmpty();
        assertThat(clash(vice, by("edu").speaker("вице-министр", null)))
                .containsOnlyKeys(ClashKind.SAME_SPEAKER, ClashKind.SAME_BODY);
    }

    @Test
    void aBodyIsAtTwoEventsAtOnce() {
        assertThat(clash(by("edu"), by("edu"))).containsOnlyKeys(ClashKind.SAME_BODY);
        assertThat(clash(by("edu"), by("edu").hours("17:00", null))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Павлодар, лицей         | WHOLE | г. Астана, Дом министерств       | WHOLE | false",
                "г. Павлодар, лицей         | WHOLE | г. Астана, Дом министерств       | 10:00 | false",
                "г. Павлодар, лицей         | 10:00 | г. Астана, Дом министерств       | WHOLE | false",
                "г. Павлодар, лицей         | 10:00 | г. Астана, Дом министерств       | 10:30 | true",
                "г. Павлодар, лицей         | WHOLE | Павлодар қ., кітапхана           | WHOLE | true",
                "г. Павлодар, лицей         | WHOLE | Павлодарская область             | WHOLE | false",
                "г. Павлодар, лицей         | WHOLE | г. Экибастуз, разрез             | WHOLE | false",
                "г. Павлодар, лицей         | WHOLE | Центры обслуживания              | WHOLE | false",
                "Центры обслуживания        | WHOLE | г. Павлодар, лицей               | WHOLE | false",
                "Алматинская область, парк  | WHOLE | г. Алматы, дом дружбы            | WHOLE | false",
                "Алматы облысы, саябақ      | WHOLE | Алматы қ., достық үйі            | WHOLE | false",
                "Алматы облысы, саябақ      | WHOLE | Алматинская область, г. Талгар   | WHOLE | false",
                "Жамбылская область         | WHOLE | Қызылорда облысы, Шиелі ауданы   | WHOLE | false",
                "Батыс Қазақстан облысы     | WHOLE | Шығыс Қазақстан облысы           | WHOLE | false",
                "Кинотеатры городов Астаны и Шымкента | WHOLE | г. Шымкент, кинотеатр  | WHOLE | true",
                "Кинотеатры городов Астаны и Шымкента | WHOLE | г. Тараз, кинотеатр    | WHOLE | false",
                "г. Усть-Каменогорск, театр | WHOLE | Өскемен қ., театр алаңы          | WHOLE | true",
                "Өскемен қ., театр          | WHOLE | Риддер қ., шаңғы базасы          | WHOLE | false",
                "Кинотеатры городов         | WHOLE | Музеи областей                   | WHOLE | false",
                "Центры обслуживания        | WHOLE | г. Астана, Дом министерств       | 10:00 | false",
                "Центры обслуживания        | 10:00 | Дом министерств                  | 10:00 | true",
                "в каждом регионе           | WHOLE | Павлодар                         | WHOLE | false",
            })
    void aBodyIsAllDayInTwoTowns(String one, String from, String other, String otherFrom, boolean clash) {
        var first = by("edu").at(one).hours(from, null);
        var second = by("edu").at(other).hours(otherFrom, null);

        assertThat(clash(first, second).containsKey(ClashKind.SAME_BODY)).isEqualTo(clash);
        assertThat(clash(second, first).containsKey(ClashKind.SAME_BODY)).isEqualTo(clash);
    }

    @Test
    void aBodyIsForDaysInTwoTowns() {
        var forum =
                by("edu").at("г. Павлодар").on(THURSDAY, THURSDAY.plusDays(1)).hours("09:00", "18:00");

        assertThat(clash(forum, by("edu").at("г. Астана"))).isEmpty();
        assertThat(clash(by("edu").at("г. Астана"), forum)).isEmpty();
        assertThat(clash(forum, by("edu").at("г. Павлодар"))).containsOnlyKeys(ClashKind.SAME_BODY);
    }

    @Test
    void aSpeakerIsNotInTwoTownsAtOnce() {
        var there = by("edu").at("г. Павлодар").hours("WHOLE", null).speaker("Министр", "Айгүл Бекова");

        assertThat(clash(there, by("edu").at("г. Астана").speaker("Министр", "Айгүл Бекова")))
                .containsOnlyKeys(ClashKind.SAME_SPEAKER);
    }

    @Test
    void onlyTwoFeaturedEventsAreInEachOthersWay() {
        var featured = by("edu").decided(EditorialDecision.FEATURE);

        assertThat(clash(featured, by("health").decided(EditorialDecision.FEATURE)))
                .containsOnlyKeys(ClashKind.BOTH_FEATURED);
        assertThat(clash(featured, by("health"))).isEmpty();
        assertThat(clash(
                        featured,
                        by("health").decided(EditorialDecision.FEATURE).hours("17:00", null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Форум цифрового правительства | «Форум цифрового правительства» | true",
                "Открытие новой школы в Косшы  | Открытие школы в Косшы          | true",
                "Коллегия министерства просвещения | Коллегия министерства здравоохранения | false",
                "Брифинг                       | Брифинг                         | false",
                "Брифинг о погоде              | Брифинг по погоде               | true",
                "Жаңа мектептің ашылуы         | ашылуы жаңа мектептің           | true",
                "Открытие школы                | Закрытие школы                  | false",
                "Открытие моста Косшы          | Открытие моста                  | true",
            })
    void titlesOfTwoBodiesAreSimilarOrNot(String one, String other, boolean similar) {
        var atTen = by("edu").titled(one);
        var inTheEvening = by("health").titled(other).hours("19:00", null);

        assertThat(clash(atTen, inTheEvening).containsKey(ClashKind.LIKELY_DUPLICATE))
                .isEqualTo(similar);
    }

    @Test
    void aDuplicateIsOfAnotherBodyOnTheSameDayWhateverTheHour() {
        var opening = by("edu").titled("Открытие школы в Косшы").hours("OPEN", null);

        assertThat(clash(opening, by("health").titled("Открытие школы в Косшы").hours("WHOLE", null)))
                .containsOnlyKeys(ClashKind.LIKELY_DUPLICATE);
        assertThat(clash(opening, by("edu").titled("Открытие школы в Косшы"))).isEmpty();
        assertThat(clash(opening, by("health").titled("Открытие школы в Косшы").on(THURSDAY.plusDays(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "UNKNOWN"})
    void whatIsNotHeldIsInNobodysWay(EventStatus status) {
        assertThat(clash(by("edu"), by("edu").status(status))).isEmpty();
        assertThat(clash(by("edu").status(status), by("edu"))).isEmpty();
    }

    @Test
    void whatIsExcludedIsInNobodysWay() {
        assertThat(clash(by("edu"), by("edu").decided(EditorialDecision.EXCLUDE)))
                .isEmpty();
    }

    @Test
    void whatACrowdHasInCommonTellsNothing() {
        var one = Traits.of(by("edu").build("edu-1"));
        var other = Traits.of(by("edu").build("edu-2"));

        assertThat(clashes(one, other, crowd -> false)).isNotEmpty();
        assertThat(clashes(one, other, crowd -> true)).isEmpty();
    }

    @Test
    void aClashBeginsOnTheFirstDayOnWhichAnythingInCommonTells() {
        var days = List.of(THURSDAY, THURSDAY.plusDays(1));
        var two = List.of("Бекова Айгүл", "Аманов Серик");
        var one = Traits.of(speakers("edu", two, days).build("edu-1"));
        var other = Traits.of(speakers("health", two, days).build("health-1"));

        var onThursday = one.placements().stream()
                .map(Placement::crowd)
                .filter(crowd -> crowd.key().endsWith("/" + THURSDAY))
                .toList();

        assertThat(onThursday)
                .hasSizeGreaterThan(1)
                .allSatisfy(crowd -> assertThat(clashes(one, other, crowd::equals))
                        .containsOnly(Map.entry(ClashKind.SAME_SPEAKER, THURSDAY)));
    }

    private static Filed speakers(String agency, List<String> names, List<LocalDate> days) {
        var event = by(agency).on(days.get(0), days.get(1)).hours("WHOLE", null);
        names.forEach(name -> event.speaker("Министр", name));
        return event;
    }

    /** How the two clash, seen from the first. */
    private static Map<ClashKind, LocalDate> clash(Filed one, Filed other) {
        return clashes(Traits.of(one.build("one")), Traits.of(other.build("other")), crowd -> false);
    }

    /** The kinds of clash in all crowds that both are in, each with its first day. */
    private static Map<ClashKind, LocalDate> clashes(Traits one, Traits other, Predicate<Crowd> crowded) {
        var found = new EnumMap<ClashKind, LocalDate>(ClashKind.class);
        for (var mine : one.placements()) {
            other.placements().stream()
                    .filter(theirs -> theirs.crowd().equals(mine.crowd()) && !crowded.test(mine.crowd()))
                    .map(theirs -> mine.noteOf(theirs.note().text()))
                    .filter(note -> one.clashesAt(mine, note, () -> other))
                    .forEach(note ->
                            found.merge(mine.kind(), mine.day(), (known, day) -> day.isBefore(known) ? day : known));
        }
        return found;
    }
}
