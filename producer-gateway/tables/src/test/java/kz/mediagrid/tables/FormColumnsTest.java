package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormColumnsTest {

    private final FormColumns form = FormColumns.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Наименование мероприятия | title | ",
                "НАИМЕНОВАНИЕ  МЕРОПРИЯТИЯ: | title | ",
                "Іс-шара (атауы) | title | ",
                "Іс-шара (атауы) / Наименование мероприятия | title | ",
                "Название (каз.) | title | kk",
                "Название на русском | title | ru",
                "Іс-шараның атауы (орысша) | title | ru",
                "Дата | day | ",
                "Дата, время и место проведения | whenAndWhere | ",
                "Цель и задача проведения | purposeAndObjective | ",
                "Мақсаты | purpose | ",
                "№ п/п | number | ",
                "Ключевые месседжи | keyMessages | "
            })
    void aHeadingNamesItsColumn(String text, String key, String language) {
        assertThat(form.names().find(text)).hasValueSatisfying(heading -> {
            assertThat(heading.column().key()).isEqualTo(key);
            assertThat(heading.language()).isEqualTo(language);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Примечание", "Дата / Место", "Брифинг о ЕНТ", "Телефон на русском"})
    void anyOtherTextNamesNone(String text) {
        assertThat(form.names().find(text)).isEmpty();
    }

    @Test
    void noHeadingNamesTwoColumns() {
        var named = new HashMap<String, String>();
        form.columns()
                .forEach(column -> column.headings().forEach(heading -> {
                    var other = named.put(heading.toLowerCase(Locale.ROOT), column.key());
                    assertThat(other).as(heading).isIn(null, column.key());
                    assertThat(form.names().find(heading))
                            .hasValueSatisfying(it -> assertThat(it.column()).isEqualTo(column));
                }));
    }

    @Test
    void anotherFileMakesAnotherForm() {
        var other = FormColumns.read(new ByteArrayInputStream("""
                {"columns": [
                  {"key": "what", "heading": {"kk": "Не", "ru": "Что", "also": ["Что будет"]}, "kind": "TEXT", "fields": ["title"],
                   "languages": true, "written": "ALWAYS", "width": 20},
                  {"key": "when", "heading": {"kk": "Қашан", "ru": "Когда", "also": []}, "kind": "WHEN", "fields": ["date", "place"], "written": "ALWAYS", "width": 20}],
                 "languages": {"kk": {"kk": "қазақша", "ru": "по-казахски", "also": []}},
                 "short": ["when", "what"]}
                """.getBytes(StandardCharsets.UTF_8)));
        var reader = new TableReader(other);

        var read = reader.read(ClipboardReader.readText("Что будет\tКогда\nБрифинг\t17.12, 11:00, СЦК\n"), Tables.WEEK);
        var unknown = reader.read(ClipboardReader.readText("17.12, 11:00, СЦК\tБрифинг\n"), Tables.WEEK);

        var fields = Map.of(
                "title.ru",
                "Брифинг",
                "date",
                "2026-12-17",
                "timing",
                "TIMED",
                "startTime",
                "11:00",
                "place.ru",
                "СЦК");
        assertThat(read.rows()).extracting(ReadRow::fields).isEqualTo(List.of(fields));
        assertThat(unknown.rows()).extracting(ReadRow::fields).isEqualTo(List.of(fields));
    }
}
