package kz.mediagrid.editorpages.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.LocalizedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of the directory lose nothing that was typed, and a repeated press makes the same write. */
class DirectoryFormsTest {

    private static DirectoryPageServer server;

    @BeforeAll
    static void start() {
        server = DirectoryPageServer.start();
        server.enter(SignedIn.EDITOR_KEY);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void acknowledge() {
        server.log().acknowledges(true);
    }

    private static Agency.Builder body(String code, String name) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setKind(AgencyKind.OTHER)
                .setName(LocalizedText.newBuilder()
                        .setKk(name + " қаз")
                        .setRu(name)
                        .setEn(name + " eng")
                        .build())
                .setOwesWeeklySubmission(false);
    }

    private static Agency.Builder entry(String code) {
        return body(code, "Орган " + code);
    }

    private static Map<String, String> typed(String name) {
        return new LinkedHashMap<>(
                Map.of("name.kk", name + " қаз", "name.ru", name, "name.en", name + " eng", "kind", "OTHER"));
    }

    /** Sends the form of {@code page} with these fields, as a browser does. */
    private static HttpResponse<String> press(HttpResponse<String> page, String path, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        for (var name : List.of("_csrf", "key", "revision", "other")) {
            DirectoryPageServer.hidden(page, name).forEach(value -> fields.put(name, value));
        }
        return server.post(path + (path.contains("?") ? "" : "?lang=ru"), fields);
    }

    /** Confirms the question of {@code page}, whose fields are all hidden. */
    private static HttpResponse<String> confirm(HttpResponse<String> page, String path, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        typed.keySet()
                .forEach(name -> DirectoryPageServer.hidden(page, name).forEach(value -> fields.put(name, value)));
        fields.put("confirmed", "yes");
        return press(page, path, fields);
    }

    private static String key(HttpResponse<String> page) {
        return DirectoryPageServer.hidden(page, "key").get(0);
    }

    @Test
    void aNewBodyThatTheLogDoesNotAcknowledgeKeepsItsFormAndItsKey() {
        var path = "/directory/new";
        var typed = typed("Архив");
        typed.put("code", "arhiv");
        var page = server.get(path + "?lang=ru");
        server.log().acknowledges(false);

        var uncertain = press(page, path, typed);

        assertThat(uncertain.statusCode()).isEqualTo(503);
        assertThat(uncertain.body()).contains("value=\"arhiv\"", "value=\"Архив\"", "value=\"Архив қаз\"");
        assertThat(key(uncertain)).isEqualTo(key(page));
        server.log().acknowledges(true);
        assertThat(press(uncertain, path, typed).statusCode()).isEqualTo(303);
        assertThat(server.directory().require("arhiv").getRevision()).isEqualTo(1);
    }

    @Test
    void aChangeThatTheLogDoesNotAcknowledgeKeepsItsFormAndItsKey() {
        server.write(body("muzej", "Музей"));
        var path = "/directory/muzej";
        var typed = typed("Новый музей");
        var page = server.get(path + "?lang=ru");
        server.log().acknowledges(false);

        var uncertain = press(page, path, typed);

        assertThat(uncertain.statusCode()).isEqualTo(503);
        assertThat(uncertain.body()).contains("value=\"Новый музей\"", "value=\"Новый музей қаз\"");
        assertThat(key(uncertain)).isEqualTo(key(page));
        server.log().acknowledges(true);
        assertThat(press(uncertain, path, typed).statusCode()).isEqualTo(303);
        assertThat(server.directory().require("muzej").getRevision()).isEqualTo(2);
    }

    @Test
    void aMergerThatTheLogDoesNotAcknowledgeAsksAgainWithAllFieldsAndItsKey() {
        var path = merger("oner", "teatr", "mura");
        var typed = merging("oner", "teatr", "mura");
        var question = press(server.get(path + "?lang=ru"), path, typed);
        assertThat(question.body())
                .contains(
                        "Объединить органы?",
                        "После 31 декабря 2026 года орган ничего не сможет направить. Правопреемник: Орган mura.",
                        "Неисполненные обязательства: недельные формы – 0,",
                        ">Да, объединить</button>");
        server.log().acknowledges(false);

        var uncertain = confirm(question, path, typed);

        assertThat(uncertain.statusCode()).isEqualTo(503);
        typed.forEach((name, value) ->
                assertThat(DirectoryPageServer.hidden(uncertain, name)).as(name).containsExactly(value));
        assertThat(key(uncertain)).isEqualTo(key(question));
        server.log().acknowledges(true);
        assertThat(confirm(uncertain, path, typed).statusCode()).isEqualTo(303);
        assertThat(List.of("oner", "teatr"))
                .allSatisfy(code -> assertThat(server.directory().require(code))
                        .returns(2, Agency::getRevision)
                        .returns("mura", Agency::getSuccessor));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | «Орган B»: последний день и правопреемник записаны. «Орган A»: последний день и правопреемник ещё не записаны. Чтобы записать их, сохраните ещё раз. Не сохранено: запись изменил другой человек.",
                "kk | «Орган B қаз»: соңғы күні мен құқықтық мирасқоры жазылды. «Орган A қаз»: соңғы күні мен құқықтық мирасқоры әлі жазылған жоқ. Жазу үшін қайта сақтаңыз. Сақталмады: жазбаны басқа адам өзгертті.",
                "en | “Орган B eng”: the last day and the successor are stored. “Орган A eng”: the last day and the successor are not stored yet. Save again to store them. Not saved: somebody else changed the entry."
            })
    void aMergerWhoseSecondWriteIsRefusedSaysWhichOfTheTwoStands(String language, String said) {
        var one = "one" + language;
        var other = "other" + language;
        var path = merger(one, other, "next" + language);
        var typed = merging(one, other, "next" + language);
        var question = press(server.get(path), path, typed);
        server.log().before(() -> {}, () -> server.write(entry(one).setOwesWeeklySubmission(true)));

        var refused = confirm(question, path + "?lang=" + language, typed);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains(said.replace("A", one).replace("B", other));
        assertThat(server.directory().require(other).getSuccessor()).isEqualTo("next" + language);
        assertThat(server.directory().require(one).getSuccessor()).isNull();

        assertThat(confirm(press(refused, path, typed), path, typed).statusCode())
                .isEqualTo(303);
        assertThat(server.directory().require(other).getRevision())
                .as("the end that stands is not written again")
                .isEqualTo(2);
        assertThat(server.directory().require(one).getSuccessor()).isEqualTo("next" + language);
    }

    @Test
    void aMergerWhoseSecondWriteIsUncertainSaysThatTheFirstStands() {
        var path = merger("kino", "sahna", "madeniet");
        var typed = merging("kino", "sahna", "madeniet");
        var question = press(server.get(path), path, typed);
        server.log().before(() -> {}, () -> server.log().loses());

        var uncertain = confirm(question, path, typed);

        assertThat(uncertain.statusCode()).isEqualTo(503);
        assertThat(uncertain.body())
                .contains("«Орган sahna»: последний день и правопреемник записаны. Запись не подтверждена вовремя")
                .doesNotContain("ещё не записаны");
        assertThat(confirm(uncertain, path, typed).statusCode()).isEqualTo(303);
        assertThat(List.of("kino", "sahna"))
                .allSatisfy(code -> assertThat(server.directory().require(code))
                        .returns(2, Agency::getRevision)
                        .returns("madeniet", Agency::getSuccessor));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | 2026-12-04 | 200 | Этот день ещё не наступил: справочник показан по сегодняшним записям. | Орган gylym",
                "kk | 2026-12-04 | 200 | Бұл күн әлі келген жоқ: анықтамалық бүгінгі жазбалар бойынша көрсетілген. | Орган gylym қаз",
                "ru | 2026-12-02 | 200 | Первая запись в справочнике сделана 3 декабря 2026 года: на более ранний день сведений нет. | По состоянию на 2 декабря 2026 года",
                "kk | 2026-12-02 | 200 | Анықтамалықтағы алғашқы жазбаның күні – 2026 жылғы 3 желтоқсан: одан бұрынғы күнге дерек жоқ. | 2026 жылғы 2 желтоқсан",
                "ru | 2026-02-30 | 400 | Такого дня нет. | Орган gylym",
                "ru | +999999-01-01 | 400 | Такого дня нет. | Орган gylym"
            })
    void aDayOfNoDirectoryIsSaidInASentence(String language, String day, int status, String said, String shown) {
        server.write(entry("gylym"));

        var page = server.get("/directory?lang=" + language + "&asOf=" + day.replace("+", "%2B"));

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(said, shown).doesNotContain("Таких органов нет.");
        assertThat(server.get("/directory?lang=ru&asOf=2026-12-03").body())
                .contains("Орган gylym")
                .doesNotContain("ещё не наступил", "Первая запись");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | ball | Прекратить работу органа? | После 20 декабря 2026 года орган ничего не сможет направить. Правопреемник: Орган heirru. | Правопреемник: не указан. | Да, прекратить",
                "kk | balm | Органның қызметін аяқтау керек пе? | Соңғы күні – 2026 жылғы 20 желтоқсан: одан кейін орган ештеңе жібере алмайды. Құқықтық мирасқоры: Орган heirkk қаз. | Құқықтық мирасқоры: көрсетілмеген. | Иә, аяқтау"
            })
    void theQuestionBeforeAnEndNamesItsDayAndTheSuccessor(
            String language, String code, String sure, String effect, String nobody, String yes) {
        server.write(entry(code));
        server.write(entry("heir" + language));
        var path = "/directory/" + code + "?lang=" + language;
        var typed = typed("Орган " + code);
        typed.put("validUntil", "2026-12-20");

        assertThat(press(server.get(path), path, typed).body()).contains(sure, nobody, ">" + yes + "</button>");
        typed.put("successor", "heir" + language);
        assertThat(press(server.get(path), path, typed).body()).contains(effect).doesNotContain(nobody);
    }

    @Test
    void anEmptyFormOfANewBodyNamesAllThatIsMissingAtOnce() {
        var path = "/directory/new";

        var refused = press(server.get(path + "?lang=ru"), path, Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#code\">Код органа: Обязательное поле.", "href=\"#name.kk\"", "href=\"#kind\"");
        assertThat(press(refused, path, Map.of("code", "Не код")).body())
                .contains("href=\"#code\">Код органа: Код органа состоит из", "href=\"#name.kk\"", "href=\"#kind\"");
    }

    @Test
    void aNameThatAnotherBodyHasIsAskedForAndKeptOnceConfirmed() {
        server.write(body("qor", "Фонд"));
        server.write(body("qory", "Другой фонд"));
        var path = "/directory/qory";
        var typed = typed("фонд");

        var question = press(server.get(path + "?lang=ru"), path, typed);

        assertThat(question.body())
                .contains(
                        "Сохранить это название?", "Орган с таким названием уже есть: Фонд.", ">Да, сохранить</button>")
                .doesNotContain("Неисполненные обязательства");
        assertThat(server.directory().require("qory").getRevision()).isEqualTo(1);
        assertThat(confirm(question, path, typed).statusCode()).isEqualTo(303);
        assertThat(server.directory().require("qory").getName().getRu()).isEqualTo("фонд");

        assertThat(press(server.get(path + "?lang=ru"), path, typed).statusCode())
                .as("a name that the body has already")
                .isEqualTo(303);
        var both = typed("Фонд");
        both.put("validUntil", "2026-12-20");
        assertThat(press(server.get("/directory/qory?lang=ru"), path, both).body())
                .contains("Прекратить работу органа?", "Орган с таким названием уже есть: Фонд. После 20 декабря");
    }

    @Test
    void aNewBodyWithTheNameOfAnotherIsAskedFor() {
        server.write(body("koru", "Заповедник"));
        var path = "/directory/new";
        var typed = typed("Заповедник");
        typed.put("code", "korular");
        var page = server.get(path + "?lang=kk");

        var question = press(page, path + "?lang=kk", typed);

        assertThat(question.body())
                .contains(
                        "Осы атауды сақтау керек пе?",
                        "Мұндай атауы бар орган бар: Заповедник қаз.",
                        ">Иә, сақтау</button>");
        assertThat(server.directory().has("korular")).isFalse();
        var back = new LinkedHashMap<>(typed);
        back.put("confirmed", "no");
        assertThat(press(question, path, back).body()).contains("value=\"korular\"", ">Заповедник</textarea>");
        assertThat(confirm(question, path, typed).statusCode()).isEqualTo(303);
        assertThat(press(page, path, typed).statusCode())
                .as("the same form again")
                .isEqualTo(303);
        assertThat(server.directory().require("korular").getRevision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, байланыс деректерін жіберуге міндетті емес, көрсетілмеген",
        "ru, контакты направлять не обязан, не указан"
    })
    void theListSaysOfWhatABodyIsExemptAndWhatIsNotStated(String language, String exempt, String none) {
        server.write(entry("kuzet").setContactsExempt(true));

        assertThat(server.get("/directory?name=kuzet&lang=" + language).body())
                .contains(exempt)
                .containsPattern("mg-directory__phone\"[^>]*>" + none)
                .containsPattern("mg-directory__mail\"[^>]*>" + none);
    }

    /** Enters the three bodies of a merger. Returns the address of the first one's page. */
    private static String merger(String one, String other, String successor) {
        for (var code : List.of(one, other, successor)) {
            server.write(entry(code));
        }
        return "/directory/" + one;
    }

    private static Map<String, String> merging(String one, String other, String successor) {
        var typed = typed("Орган " + one);
        typed.putAll(Map.of("validUntil", "2026-12-31", "successor", successor, "merge", other));
        return typed;
    }
}
