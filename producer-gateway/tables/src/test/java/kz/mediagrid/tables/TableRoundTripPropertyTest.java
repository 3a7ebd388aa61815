package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A form that was filled in by us and read back has the same fields, whatever they say. */
class TableRoundTripPropertyTest {

    private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВӘҒҚabcXYZ";
    private static final String OTHERS = " 0123456789.,;:-–—=+@'\"«»()/!?•№%&<>[]_";

    private final EventTables tables = Tables.standard();

    @Property(tries = 60)
    void fieldsThatAreWrittenAreReadBack(@ForAll("rows") List<Map<String, String>> rows, @ForAll Language language) {
        var written =
                rows.stream().map(fields -> new ReadRow(1, fields, List.of())).toList();

        var read = tables.read(tables.write(Tables.WEEK, language, written), Tables.WEEK);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(ReadRow::fields).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        return row().list().ofMinSize(1).ofMaxSize(3);
    }

    private Arbitrary<Map<String, String>> row() {
        return Combinators.combine(
                        localized("title", text()),
                        when(),
                        merged(List.of(
                                localized("place", text()),
                                localized("purpose", text()),
                                localized("outcome", text()))),
                        merged(List.of(localized("objective.text", text()), flag("objective.forMedia"))),
                        list(
                                "keyMessages",
                                position -> merged(
                                        List.of(localized(position + ".text", text()), flag(position + ".forMedia")))),
                        list(
                                "organisers",
                                position -> merged(List.of(
                                        localized(position + ".name", name()), contacts(position + ".contacts")))),
                        list(
                                "speakers",
                                position -> merged(List.of(
                                        localized(position + ".position", name()),
                                        localized(position + ".name", name()),
                                        contacts(position + ".contacts")))))
                .as((title, when, texts, objective, messages, organisers, speakers) -> {
                    var fields = new LinkedHashMap<>(title);
                    List.of(when, texts, objective, messages, organisers, speakers)
                            .forEach(fields::putAll);
                    return fields;
                });
    }

    /** At least one language, as the rules of the API want. */
    private static Arbitrary<Map<String, String>> localized(String field, Arbitrary<String> text) {
        return Combinators.combine(text, text.injectNull(0.4), text.injectNull(0.8), Arbitraries.of("kk", "ru"))
                .as((first, second, english, language) -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put(field + "." + language, first);
                    if (second != null) {
                        fields.put(field + "." + (language.equals("kk") ? "ru" : "kk"), second);
                    }
                    if (english != null) {
                        fields.put(field + ".en", english);
                    }
                    return fields;
                });
    }

    private static Arbitrary<Map<String, String>> when() {
        var days = Arbitraries.integers().between(0, 400).map(LocalDate.of(2026, 12, 14)::plusDays);
        var times = Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
        return Combinators.combine(
                        days,
                        days.injectNull(0.7),
                        Arbitraries.of("TIMED", "ALL_DAY", "TO_BE_CONFIRMED"),
                        times,
                        times.injectNull(0.5))
                .as((first, last, timing, start, end) -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("date", first.toString());
                    if (last != null && !last.isBefore(first)) {
                        fields.put("endDate", last.toString());
                    }
                    fields.put("timing", timing);
                    if (timing.equals("TIMED")) {
                        fields.put("startTime", start.toString());
                        if (end != null) {
                            fields.put("endTime", end.toString());
                        }
                    }
                    return fields;
                });
    }

    private static Arbitrary<Map<String, String>> flag(String field) {
        return Arbitraries.of(Map.of(), Map.of(field, "true"));
    }

    /** Contacts that differ: the same contact twice is one. */
    private static Arbitrary<Map<String, String>> contacts(String field) {
        return list(
                field,
                position -> Combinators.combine(
                                Arbitraries.of("+7 7172 00-00-24", "8 (701) 000 00 01", "+7 000 000-00-24")
                                        .injectNull(0.3),
                                Arbitraries.of("press@example.kz", "a.b-c@mail.example.kz")
                                        .injectNull(0.5),
                                Arbitraries.of("Баспасөз қызметі", "Пресс-служба", "Press", "Отдел")
                                        .injectNull(0.6),
                                Arbitraries.of("kk", "ru", "en"),
                                Arbitraries.of(true, false))
                        .as((phone, email, label, language, forMedia) -> {
                            var fields = new LinkedHashMap<String, String>();
                            if (label != null) {
                                fields.put(position + ".label." + language, label);
                            }
                            if (phone != null) {
                                fields.put(
                                        position + ".phone", phone + " вн. " + position.charAt(position.length() - 1));
                            }
                            if (email != null || phone == null) {
                                fields.put(
                                        position + ".email",
                                        email == null
                                                ? "a" + position.charAt(position.length() - 1) + "@example.kz"
                                                : position.charAt(position.length() - 1) + email);
                            }
                            if (forMedia) {
                                fields.put(position + ".forMedia", "true");
                            }
                            return fields;
                        }));
    }

    private static Arbitrary<Map<String, String>> list(
            String field, java.util.function.Function<String, Arbitrary<Map<String, String>>> item) {
        return Arbitraries.integers().between(0, 3).flatMap(size -> {
            Arbitrary<Map<String, String>> all = Arbitraries.just(Map.of());
            for (int at = 0; at < size; at++) {
                all = merged(List.of(all, item.apply(field + "." + at)));
            }
            return all;
        });
    }

    private static Arbitrary<Map<String, String>> merged(List<Arbitrary<Map<String, String>>> parts) {
        return Combinators.combine(parts).as(all -> {
            var fields = new LinkedHashMap<String, String>();
            all.forEach(fields::putAll);
            return fields;
        });
    }

    /** A text of one or more lines, with a letter in it and no space around it. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars(LETTERS)
                .withChars(OTHERS)
                .withChars('\n')
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter));
    }

    /** A name has no digits, which could be a telephone, and no mark of a mail address. */
    private static Arbitrary<String> name() {
        return text().map(text -> text.replaceAll("[0-9@]", "ы"));
    }
}
