package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import kz.mediagrid.edge.problem.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private final EventTables tables = Tables.standard();

    @Test
    void columnsMayHaveAnyOrderAndAHeadingInEachLanguage() {
        var read = cells("Наименование мероприятия\tІс-шара (атауы)\tДата", "Форум\tФорум\t17.12");

        assertThat(read.fields())
                .containsOnly(entry("title.ru", "Форум"), entry("title.kk", "Форум"), entry("date", "2026-12-17"));
    }

    @Test
    void organisersAreLinesWithTheirContacts() {
        var read = cell("Организаторы", """
                1. Министерство просвещения, пресс-служба, тел.: +7 (7172) 00-00-24, press@example.kz
                2. Оқушылар сарайы / Дворец школьников, 8 701 000 00 01
                3. Акимат""");

        assertThat(read.fields())
                .containsOnly(
                        entry("organisers.0.name.ru", "Министерство просвещения, пресс-служба"),
                        entry("organisers.0.contacts.0.phone", "+7 (7172) 00-00-24"),
                        entry("organisers.0.contacts.0.email", "press@example.kz"),
                        entry("organisers.1.name.kk", "Оқушылар сарайы"),
                        entry("organisers.1.name.ru", "Дворец школьников"),
                        entry("organisers.1.contacts.0.phone", "8 701 000 00 01"),
                        entry("organisers.2.name.ru", "Акимат"));
    }

    @Test
    void aLineOfTelephonesBelongsToTheLineAbove() {
        var read = cell("Организаторы", "Министерство\nтел. 74-00-24, вн. 12\nАкимат\n+7 7172 00-00-25");

        assertThat(read.fields())
                .containsOnly(
                        entry("organisers.0.name.ru", "Министерство"),
                        entry("organisers.0.contacts.0.phone", "74-00-24 вн. 12"),
                        entry("organisers.1.name.ru", "Акимат"),
                        entry("organisers.1.contacts.0.phone", "+7 7172 00-00-25"));
    }

    @Test
    void twoLinesInTwoLanguagesAreOneOrganiser() {
        assertThat(cell("Организаторы", "Оқу-ағарту министрлігі\nМинистерство просвещения")
                        .fields())
                .containsOnly(
                        entry("organisers.0.name.kk", "Оқу-ағарту министрлігі"),
                        entry("organisers.0.name.ru", "Министерство просвещения"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "министр просвещения, Серик Ахметов, +7 701 000 00 01 | министр просвещения | Серик Ахметов",
                "Серик Ахметов – министр просвещения, +7 701 000 00 01 | министр просвещения | Серик Ахметов",
                "заместитель министра, председатель комитета, С. Ахметов, +7 701 000 00 01 | заместитель министра, председатель комитета | С. Ахметов",
                "министр просвещения, +7 701 000 00 01 | министр просвещения | "
            })
    void aSpeakerHasAPositionANameAndATelephone(String text, String position, String name) {
        var fields = cell("Спикеры", text).fields();

        assertThat(fields)
                .containsEntry("speakers.0.position.ru", position)
                .containsEntry("speakers.0.contacts.0.phone", "+7 701 000 00 01");
        assertThat(fields.get("speakers.0.name.ru")).isEqualTo(name);
    }

    @Test
    void contactsHaveTheNumberOfTheirOrganiser() {
        var read = cells(
                "Организаторы\tКонтакты",
                "\"1. Министерство\n2. Акимат\"\t\"1. Пресс-служба: +7 7172 00-00-24 (для СМИ); a@example.kz\n2. звонить вечером\"");

        assertThat(read.fields())
                .containsOnly(
                        entry("organisers.0.name.ru", "Министерство"),
                        entry("organisers.0.contacts.0.label.ru", "Пресс-служба"),
                        entry("organisers.0.contacts.0.phone", "+7 7172 00-00-24"),
                        entry("organisers.0.contacts.0.forMedia", "true"),
                        entry("organisers.0.contacts.1.email", "a@example.kz"),
                        entry("organisers.1.name.ru", "Акимат"),
                        entry("organisers.1.contacts.0.phone", "звонить вечером"));
        assertThat(read.faults())
                .containsExactly(
                        new Fault("organisers.1.contacts", null, ProblemText.of("table.contact", "звонить вечером")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Бейбітшілік сарайы / Дворец мира | Бейбітшілік сарайы | Дворец мира",
                "Дворец мира / Бейбітшілік сарайы | Бейбітшілік сарайы | Дворец мира",
                "Бейбітшілік сарайы | Бейбітшілік сарайы | ",
                "Дворец мира и согласия |  | Дворец мира и согласия",
                "Дворец «Өркен» / 2-й этаж |  | Дворец «Өркен» / 2-й этаж",
                "Дом культуры в городе Қарағанды |  | Дом культуры в городе Қарағанды",
                "«Қазмедиа орталығы» | «Қазмедиа орталығы» | ",
                "СЦК, 2 / 3 |  | СЦК, 2 / 3"
            })
    void aCellWithoutALanguageIsSplitByItsLetters(String text, String kazakh, String russian) {
        var fields = cell("Место", text).fields();

        assertThat(fields.get("place.kk")).isEqualTo(kazakh);
        assertThat(fields.get("place.ru")).isEqualTo(russian);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Брифинг",
                "Баспасөз мәслихаты",
                "Министр орынбасары баспасөз орталығында",
                "Форум «Учёные и школа»",
                "IT-форум",
                "Астана"
            })
    void namesInTheKazakhColumnAreNoFault(String text) {
        assertThat(cell("Название (каз)", text).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Форум в «Қазмедиа орталығы»",
                "Қазмедиа орталығы",
                "Әлия Сейітова и дети",
                "Открытие школы имени Әлихана Бөкейхана"
            })
    void namesInTheRussianColumnAreNoFault(String text) {
        assertThat(cell("Название (рус)", text).faults()).isEmpty();
    }

    @Test
    void aNameIsSpelledAsItsBearerSpellsIt() {
        assertThat(cell("ФИО (рус)", "Әлия Құрманғазықызы Сейітова").faults()).isEmpty();
    }

    @Test
    void purposeAndObjectiveInOneCellAreToldApartByTheirLabels() {
        assertThat(cell("Цель и задачи", "Цель: рассказать о сроках.\nЗадачи: собрать вопросы; ответить")
                        .fields())
                .isEqualTo(
                        Map.of("purpose.ru", "рассказать о сроках.", "objective.text.ru", "собрать вопросы; ответить"));
        assertThat(cell("Цель и задачи", "Рассказать о сроках").fields())
                .isEqualTo(Map.of("purpose.ru", "Рассказать о сроках"));
    }

    @Test
    void aFieldThatTwoColumnsFillKeepsTheFirstText() {
        var read = cells("Дата, время и место\tМесто", "17.12, 11:00, СЦК\tАкимат");

        assertThat(read.fields()).containsEntry("place.ru", "СЦК");
        assertThat(read.faults())
                .containsExactly(new Fault("place.ru", null, ProblemText.of("table.other-value", "Акимат")));
    }

    @Test
    void rowsOfNumbersAloneAreNoEvents() {
        var read = tables.readText("№\tДата\tНазвание\n1\t2\t3\n1\t17.12\tФорум\n2\t\t\n", Tables.WEEK);

        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(3));
    }

    @Test
    void aColumnThatIsThereTwiceIsReadOnce() {
        var read = tables.readText("Дата\tНазвание\tДата\n17.12\tФорум\t18.12\n", Tables.WEEK);

        assertThat(read.faults())
                .containsExactly(new Fault("Дата", null, ProblemText.of("table.heading-twice", "Дата")));
        assertThat(read.rows().get(0).fields()).containsEntry("date", "2026-12-17");
    }

    /** The row of a table that has, besides a title, one column with this cell. */
    private ReadRow cell(String heading, String text) {
        return cells(heading + "\tДата", "\"" + text + "\"\t");
    }

    private ReadRow cells(String headings, String cells) {
        return tables.readText(headings + "\n" + cells + "\n", Tables.WEEK)
                .rows()
                .get(0);
    }
}
