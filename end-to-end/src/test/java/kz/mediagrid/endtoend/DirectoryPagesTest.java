package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterEditor.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
                .contains("Справочник уполномоченных лиц", "Акиматы областей", "Атырауская область", "нет контактов")
                .contains("Все: 1", "Без контактов: 1", "Не подтверждали с 30 мая 2026 года: 0")
                .doesNotContain("atyrau", "Алматинская");
        assertThat(visible(editor.open("/directory?lang=ru&name=atyrau"))).contains("Атырауская область");

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
                .contains("Без контактов: 0", "Пресс-служба области", "+7 7122 00-11-22", "press@atyrau.example")
                .containsSubsequence("Пресс-секретарь акима", "+7 7122 00-33-44", "30 ноября 2026 года");
        assertThat(after.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(visible(editor.open("/directory" + list("атырау", "&show=unconfirmed&since=2026-12-01"))))
                .contains("Не подтверждали с 1 декабря 2026 года: 1", "Пресс-служба области");
        assertThat(visible(editor.open("/directory" + list("атырау", "&asOf=2026-11-29"))))
                .contains("По состоянию на 29 ноября 2026 года", "Таких органов нет.");

        var csv = editor.open("/directory.csv" + list("атырау", ""));
        assertThat(csv.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Атырауская область", "Пресс-служба области", "30 ноября 2026 года");
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
}
