package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.tables.RowMatch.Kind;
import org.junit.jupiter.api.Test;

class RowMatchTest {

    private static final String PASTED = """
            Дата\tВремя\tМероприятие\tОрганизаторы\tСпикеры
            17.12.2026\t11:00\tБрифинг\tМинистерство, +7 7172 00-00-24\tминистр, Серик Ахметов
            17.12.2026\t12:00\tБрифинг\tМинистерство\t
            18.12.2026\tвесь день\tФорум\tМинистерство\t
            """;

    private final EventTables tables = Tables.standard();

    @Test
    void theSameTableTwiceChangesNothing() {
        var table = tables.readText(PASTED, Tables.WEEK);

        assertThat(RowMatch.match(table, Map.of())).extracting(RowMatch::kind).containsOnly(Kind.NEW);
        assertThat(RowMatch.match(table, filed(table)))
                .extracting(RowMatch::kind, RowMatch::eventId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.UNCHANGED, "event-0"),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNCHANGED, "event-1"),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNCHANGED, "event-2"));
    }

    @Test
    void aFormThatWasWrittenFromFiledEventsChangesNothing() {
        var filed = new HashMap<>(filed(tables.readText(PASTED, Tables.WEEK)));
        filed.get("event-0").put("materials.0.url", "https://example.invalid/a.pdf");
        filed.get("event-0").put("organisers.0.contacts.0.forMedia", "false");
        filed.get("event-1").put("keyMessages.0.text.kk", "Бір");
        filed.get("event-1").put("keyMessages.0.text.en", "One");

        var table = tables.read(tables.write(Tables.WEEK, Language.KK, rows(filed)), Tables.WEEK);

        assertThat(RowMatch.match(table, filed))
                .hasSize(3)
                .allSatisfy(match -> assertThat(match.kind()).isEqualTo(Kind.UNCHANGED));
    }

    @Test
    void aChangedCellRevisesItsEventAndNothingElse() {
        var table = tables.readText(PASTED, Tables.WEEK);
        var filed = filed(table);
        filed.get("event-2").put("title.kk", "Форум өтеді");
        filed.get("event-2").put("materials.0.url", "https://example.invalid/a.pdf");
        var changed = tables.readText(PASTED.replace("весь день", "10:00"), Tables.WEEK);

        var matches = RowMatch.match(changed, filed);

        assertThat(matches).extracting(RowMatch::kind).containsExactly(Kind.UNCHANGED, Kind.UNCHANGED, Kind.REVISED);
        assertThat(matches.get(2).eventId()).isEqualTo("event-2");
        assertThat(matches.get(2).fields())
                .containsOnly(
                        entry("date", "2026-12-18"),
                        entry("timing", "TIMED"),
                        entry("startTime", "10:00"),
                        entry("title.ru", "Форум"),
                        entry("title.kk", "Форум өтеді"),
                        entry("organisers.0.name.ru", "Министерство"),
                        entry("materials.0.url", "https://example.invalid/a.pdf"));
    }

    @Test
    void anEmptyCellEmptiesItsFieldAndAMissingColumnDoesNot() {
        var filed = Map.of(
                "e", Map.of("title.ru", "Форум", "date", "2026-12-18", "purpose.ru", "Цель", "outcome.ru", "Итог"));

        var match = RowMatch.match(
                        tables.readText("Дата\tНазвание (рус)\tЦель (рус)\n18.12.2026\tФорум\t\n", Tables.WEEK), filed)
                .get(0);

        assertThat(match.kind()).isEqualTo(Kind.REVISED);
        assertThat(match.fields()).isEqualTo(Map.of("title.ru", "Форум", "date", "2026-12-18", "outcome.ru", "Итог"));
    }

    @Test
    void anItemThatIsTakenAwayTakesItsFlagsAlong() {
        var filed = Map.of(
                "e",
                Map.of(
                        "title.ru", "Форум",
                        "date", "2026-12-18",
                        "keyMessages.0.text.ru", "Первое",
                        "keyMessages.1.text.ru", "Второе",
                        "keyMessages.1.forMedia", "true"));

        var match = RowMatch.match(
                        tables.readText("Дата\tНазвание\tКлючевые месседжи\n18.12.2026\tФорум\tПервое\n", Tables.WEEK),
                        filed)
                .get(0);

        assertThat(match.fields())
                .isEqualTo(Map.of("title.ru", "Форум", "date", "2026-12-18", "keyMessages.0.text.ru", "Первое"));
    }

    @Test
    void theNumberOfAnEventFindsItUnderAnotherTitle() {
        var filed = Map.of("e", Map.of("title.ru", "Форум", "date", "2026-12-18"));
        var table = tables.readText("Дата\tНазвание\teventId\n19.12.2026\tВыставка\te\n", Tables.WEEK);

        assertThat(RowMatch.match(table, filed)).singleElement().satisfies(match -> {
            assertThat(match.kind()).isEqualTo(Kind.REVISED);
            assertThat(match.eventId()).isEqualTo("e");
            assertThat(match.fields()).isEqualTo(Map.of("title.ru", "Выставка", "date", "2026-12-19"));
        });
    }

    @Test
    void anotherBodysEventOrOneEventTwiceIsRefused() {
        var filed = Map.of("e", Map.of("title.ru", "Форум", "date", "2026-12-18"));
        var table = tables.readText(
                "Дата\tНазвание\teventId\n18.12.2026\tФорум\te\n18.12.2026\tФорум\te\n18.12.2026\tФорум\tother\n",
                Tables.WEEK);

        var matches = RowMatch.match(table, filed);

        assertThat(matches).extracting(RowMatch::kind).containsExactly(Kind.UNCHANGED, Kind.REFUSED, Kind.REFUSED);
        assertThat(matches.get(1).row().faults())
                .containsExactly(new Fault("eventId", null, ProblemText.of("table.same-event-twice")));
        assertThat(matches.get(2).row().faults())
                .containsExactly(new Fault("eventId", null, ProblemText.of("table.unknown-event")));
    }

    private static Map<String, Map<String, String>> filed(ReadTable table) {
        var filed = new LinkedHashMap<String, Map<String, String>>();
        table.rows().forEach(row -> filed.put("event-" + filed.size(), new HashMap<>(row.fields())));
        return filed;
    }

    private static List<ReadRow> rows(Map<String, Map<String, String>> filed) {
        return filed.entrySet().stream()
                .map(event -> {
                    var fields = new HashMap<>(event.getValue());
                    fields.put("eventId", event.getKey());
                    return new ReadRow(1, fields, List.of());
                })
                .toList();
    }
}
