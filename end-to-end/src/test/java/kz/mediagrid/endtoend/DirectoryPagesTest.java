package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterEditor.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authorised body keeps the directory (para. 4) on its pages, without scripts. The shared clock stands on Monday, 30 November 2026. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class DirectoryPagesTest {

    private final Newsroom newsroom;
    private final AgencyPages editor;

    DirectoryPagesTest(Newsroom newsroom) throws Exception {
        this.newsroom = newsroom;
        this.editor = AgencyPages.withKey(newsroom, "mam");
    }

    private static String list(String name, String more) {
        return "?lang=ru&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + more;
    }

    @Test
    void aBodyWithoutContactsIsCountedUntilItConfirmsItsEntry() throws Exception {
        var before = editor.open("/directory" + list("атырау", ""));
        assertThat(visible(before))
                .contains(
                        "Справочник уполномоченных лиц",
                        "Акиматы областей",
                        "Акимат Атырауской области",
                        "нет контактов")
                .contains("Все: 1", "Без контактных данных: 1", "Не подтверждали с 30 мая 2026 года: 0")
                .doesNotContain("atyrau", "Алматинская");
        assertThat(visible(editor.open("/directory?lang=ru&name=atyrau"))).contains("Акимат Атырауской области");

        var body = newsroom.request("GET", "/api/agencies/atyrau")
                .as(newsroom.agencyKey("atyrau"))
                .send();
        var entry = newsroom.request("PUT", "/api/agencies/atyrau")
                .as(newsroom.agencyKey("atyrau"))
                .once()
                .header("If-Match", body.header("ETag"))
                .json(Map.of(
                        "name", body.body().path("entry").path("name"),
                        "kind", "REGION",
                        "pressUnit",
                                Map.of(
                                        "name",
                                        Plans.text("Баспасөз қызметі", "Пресс-служба области"),
                                        "contacts",
                                        List.of(Map.of(
                                                "phone", "+7 7122 00-11-22",
                                                "email", "press@atyrau.example",
                                                "forMedia", true))),
                        "authorisedPerson",
                                Map.of(
                                        "label",
                                        Plans.text("Баспасөз хатшысы", "Пресс-секретарь акима"),
                                        "phone",
                                        "+7 7122 00-33-44")))
                .send();
        assertThat(entry.status()).as(entry.toString()).isEqualTo(200);

        var after = editor.open("/directory" + list("атырау", ""));
        assertThat(visible(after))
                .contains(
                        "Без контактных данных: 0", "Пресс-служба области", "+7 7122 00-11-22", "press@ atyrau.example")
                .containsSubsequence("Пресс-секретарь акима", "+7 7122 00-33-44", "30 ноября 2026 года");
        assertThat(after.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(visible(editor.open("/directory" + list("атырау", "&show=unconfirmed&since=2026-12-01"))))
                .contains("Не подтверждали с 1 декабря 2026 года: 1", "Пресс-служба области");
        assertThat(visible(editor.open("/directory" + list("атырау", "&asOf=2026-11-29"))))
                .contains(
                        "По состоянию на 29 ноября 2026 года",
                        "Первая запись в справочнике сделана 30 ноября 2026 года");

        var csv = editor.open("/directory.csv" + list("атырау", ""));
        assertThat(csv.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Акимат Атырауской области", "Пресс-служба области", "30 ноября 2026 года");
        var xlsx = editor.open("/directory.xlsx" + list("атырау", ""));
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse("")).contains("directory.xlsx");
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(xlsx.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void thoseOnDutyReadAndABodyDoesNot() throws Exception {
        assertThat(visible(new AgencyPages(newsroom, "ops").open("/directory?lang=kk")))
                .contains("Уәкілетті тұлғалардың анықтамалығы", "Облыстардың әкімдіктері");
        var wrong = editor.open("/directory" + list("атырау", "&asOf=%D0%B2%D1%87%D0%B5%D1%80%D0%B0"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Такого дня нет.", "value=\"вчера\"", "value=\"атырау\"");
        for (var path : List.of("/directory", "/directory.csv", "/directory.xlsx")) {
            assertThat(AgencyPages.withKey(newsroom, "atyrau").open(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> send(HttpResponse<String> page, String path, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        for (var hidden : List.of("revision", "key", "other")) {
            var at = Pattern.compile("name=\"" + hidden + "\" value=\"([^\"]*)\"")
                    .matcher(page.body());
            if (at.find()) {
                fields.putIfAbsent(hidden, at.group(1));
            }
        }
        return editor.send(page, path + "?lang=ru", fields);
    }

    /** The fields of a body that owes no weekly form. */
    private static Map<String, String> body(String name) {
        return Map.of("name.kk", name + " kk", "name.ru", name, "kind", "OTHER");
    }

    private HttpResponse<String> entered(String code, String name) throws Exception {
        var typed = new HashMap<>(body(name));
        typed.put("code", code);
        return send(editor.open("/directory/new?lang=ru"), "/directory/new", typed);
    }

    @Test
    void aBodyIsEnteredRenamedAndMergedWithAnotherAfterAQuestion() throws Exception {
        var created = entered("kitapkeri", "Книжное агентство");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        assertThat(visible(created)).contains("Сохранено.", "Книжное агентство", "другой орган", "Запись создана.");
        var twice = entered("kitapkeri", "Другое агентство");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Орган с таким кодом уже есть в справочнике.", "Другое агентство");

        var form = editor.open("/directory/kitapkeri?lang=ru");
        var renamed = send(form, "/directory/kitapkeri", body("Агентство книги"));
        assertThat(visible(renamed))
                .contains("Сохранено.", "Агентство книги")
                .containsSubsequence("Книжное агентство", "→", "Агентство книги");
        var other = new HashMap<>(body("Имя второго редактора"));
        other.put("key", "the-key-of-another-editor");
        var second = send(form, "/directory/kitapkeri", other);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("запись изменил другой человек", "Агентство книги", "Имя второго редактора");

        entered("muzejkeri", "Музейное агентство");
        entered("murakeri", "Агентство наследия");
        var merger = new HashMap<>(body("Агентство книги"));
        merger.putAll(Map.of("validUntil", "2026-12-31", "successor", "murakeri", "merge", "muzejkeri"));
        var without = new HashMap<>(merger);
        without.remove("successor");
        var lacking = send(renamed, "/directory/kitapkeri", without);
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("id=\"successor-error\"", "value=\"2026-12-31\"");
        var question = send(lacking, "/directory/kitapkeri", merger);
        assertThat(visible(question))
                .contains("Объединить органы?", "Агентство книги", "Музейное агентство")
                .contains("После 31 декабря 2026 года орган ничего не сможет направить.", "недельные формы – 0");
        assertThat(newsroom.request("GET", "/api/agencies/muzejkeri")
                        .as(newsroom.editorKey())
                        .send()
                        .body()
                        .toString())
                .doesNotContain("2026-12-31");
        merger.put("confirmed", "yes");
        var merged = send(question, "/directory/kitapkeri", merger);
        assertThat(visible(merged)).contains("Сохранено.", "31 декабря 2026 года", "Агентство наследия");
        assertThat(visible(editor.open("/directory/muzejkeri?lang=ru")))
                .contains("31 декабря 2026 года", "Агентство наследия");
        assertThat(visible(editor.open("/directory" + list("музейное", "&asOf=2027-01-01&show=ended"))))
                .contains("Недействующие: 1", "последний день: 31 декабря 2026 года", "Агентство наследия");

        entered("kinokeri", "Агентство кино");
        var revived = new HashMap<>(body("Агентство кино"));
        revived.putAll(Map.of("validUntil", "2027-02-01", "successor", "murakeri", "merge", "muzejkeri"));
        var ended = send(editor.open("/directory/kinokeri?lang=ru"), "/directory/kinokeri", revived);
        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(visible(ended)).contains("У этого органа уже есть последний день или правопреемник.");
        var succeeded = new HashMap<>(body("Агентство наследия"));
        succeeded.putAll(Map.of("validUntil", "2026-12-31", "confirmed", "yes"));
        assertThat(visible(send(editor.open("/directory/murakeri?lang=ru"), "/directory/murakeri", succeeded)))
                .contains("Этот орган – правопреемник: ", "Агентство книги", "Музейное агентство");

        var circle = new HashMap<>(body("Агентство наследия"));
        circle.put("successor", "kitapkeri");
        var refused = send(editor.open("/directory/murakeri?lang=ru"), "/directory/murakeri", circle);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(visible(refused)).contains("Этот орган сам – правопреемник указанного органа.");
        var backwards = new HashMap<>(body("Агентство наследия"));
        backwards.putAll(Map.of("validFrom", "2026-12-31", "validUntil", "2026-12-01"));
        assertThat(visible(send(editor.open("/directory/murakeri?lang=ru"), "/directory/murakeri", backwards)))
                .contains("Последний день органа раньше первого.");
        assertThat(editor.open("/directory/nosuch?lang=ru").statusCode()).isEqualTo(404);
        assertThat(new AgencyPages(newsroom, "ops")
                        .open("/directory/murakeri?lang=ru")
                        .body())
                .contains("Агентство наследия")
                .doesNotContain("action=\"/directory/murakeri");
    }

    @Test
    void theApiListsTheDirectoryOfADay() {
        var before = newsroom.request("GET", "/api/agencies?asOf=2026-11-29")
                .as(newsroom.editorKey())
                .send();
        var today = newsroom.request("GET", "/api/agencies?asOf=2026-11-30")
                .as(newsroom.editorKey())
                .send();

        assertThat(before.body().path("items").size()).isZero();
        assertThat(today.body()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .contains("edu", "atyrau");
    }
}
