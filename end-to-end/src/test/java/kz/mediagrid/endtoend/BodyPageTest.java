package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a state body change its own entry of the directory, and find what is public of other bodies. */
@ExtendWith(WholeMediaGrid.class)
class BodyPageTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String PAGE = "/body?lang=ru";

    private static HttpResponse<String> save(AgencyPages pages, HttpResponse<String> page, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.putIfAbsent("revision", found(REVISION, page));
        fields.putIfAbsent("key", found(KEY, page));
        return pages.send(page, PAGE, fields);
    }

    private static String found(Pattern what, HttpResponse<String> page) {
        var at = what.matcher(page.body());
        assertThat(at.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    private static Map<String, String> entry(String digits) {
        return Map.of(
                "pressUnit.name.ru", "Служба " + digits,
                "pressUnit.contacts.0.phone", "+7 7172 10-00-" + digits,
                "authorisedPerson.label.ru", "Пресс-секретарь " + digits,
                "authorisedPerson.phone", "+7 7172 20-00-" + digits,
                "authorisedSince", "2026-09-01",
                "deputy.phone", "+7 7172 30-00-" + digits,
                "headEmail", "head-" + digits + "@example.kz",
                "mailLanguage", digits.equals("43") ? "RU" : "KK");
    }

    @Test
    void theEntryItsHistoryAndWhatOthersFind(Newsroom newsroom) throws Exception {
        var police = new AgencyPages(newsroom, "qriim");
        var seeded = police.open(PAGE);
        assertThat(seeded.body())
                .contains("Чего не хватает в справочнике", "контактные данные пресс-службы", "первый запуск системы")
                .doesNotContain("qriim<");

        var saved = save(police, seeded, entry("41"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body())
                .contains("Сохранено.", "Служба 41", "+7 7172 20-00-41", "1 сентября 2026", "для СМИ")
                .contains("только для уполномоченного органа")
                .doesNotContain("Чего не хватает в справочнике");
        save(police, seeded, entry("41"));
        assertThat(police.open(PAGE).body()).as("the form was sent twice").contains("name=\"revision\" value=\"2\"");

        var faults = new HashMap<>(entry("42"));
        faults.putAll(Map.of("deputy.phone", "звоните", "authorisedSince", "вчера", "pressUnit.name.ru", " "));
        faults.put("headEmail", "не адрес");
        var refused = save(police, police.open(PAGE), faults);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"deputy.phone-error\"", "id=\"authorisedSince-error\"", "id=\"headEmail-error\"")
                .contains("id=\"pressUnit.name.kk-error\"", "value=\"звоните\"", "value=\"не адрес\"")
                .contains("Пресс-секретарь 42");

        var unknown = new HashMap<>(entry("42"));
        unknown.put("mailLanguage", "LA");
        var unread = save(police, police.open(PAGE), unknown);
        assertThat(unread.statusCode()).isEqualTo(400);
        assertThat(unread.body()).contains("govuk-error-summary", "Служба 42");

        var stale = save(police, seeded, withKey(entry("43"), "stale-" + found(KEY, refused)));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("запись изменил другой человек", "Служба 41", "Служба 43");
        var again = save(police, stale, entry("43"));
        assertThat(again.body())
                .contains("Служба 43", "стёрто", "адреса в истории не хранятся", "казахский", "русский")
                .contains("value=\"RU\" selected")
                .doesNotContain("20-00-41", "30-00-41", "head-41");

        var dsm = new AgencyPages(newsroom, "dsm");
        var found = found(dsm, "внутренних дел");
        assertThat(found)
                .contains("Министерство внутренних дел", "Служба 43", "+7 7172 10-00-43")
                .doesNotContain("20-00-43", "30-00-43", "head-43", "Пресс-секретарь");
        assertThat(dsm.open(PAGE).body()).doesNotContain("Служба 43", "20-00-43");
        assertThat(found(dsm, "Алматинской области")).contains("Акимат Алматинской области", "Пресс-служба не указана");
        assertThat(found(dsm, "<script>"))
                .contains("Органа с таким названием нет")
                .doesNotContain("<script>");
        assertPeopleAreShownOfASilentBody(newsroom);
    }

    /** Those who watch see of a silent body the people that para. 4 has them see; a page that prints and a file have none. */
    private static void assertPeopleAreShownOfASilentBody(Newsroom newsroom) throws Exception {
        var asked = newsroom.ask("qriim").text("batch");
        var matter = Matters.opened(newsroom, List.of("qriim", "mti"), List.of());
        for (var reader : List.of("mam", "ops")) {
            var pages = new AgencyPages(newsroom, reader);
            for (var path : List.of("/asked/" + asked, "/agenda/" + matter)) {
                assertThat(pages.open(path + "?lang=ru").body().replaceAll("<[^>]*>", ""))
                        .containsSubsequence("Служба 43", "+7 7172 10-00-43", "Уполномоченное лицо: ")
                        .containsSubsequence("Пресс-секретарь 43, ", "+7 7172 20-00-43")
                        .containsSubsequence("Заместитель уполномоченного лица: +7 7172 30-00-43");
                assertThat(pages.open(path + "/print?lang=ru").body())
                        .contains("Министерство внутренних дел")
                        .doesNotContain("20-00-43", "30-00-43");
            }
        }
    }

    private static String found(AgencyPages pages, String name) throws Exception {
        return pages.open("/bodies?lang=ru&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body();
    }

    private static Map<String, String> withKey(Map<String, String> fields, String key) {
        var all = new HashMap<>(fields);
        all.put("key", key);
        all.put("revision", "1");
        return all;
    }
}
