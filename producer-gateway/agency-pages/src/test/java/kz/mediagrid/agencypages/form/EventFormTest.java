package kz.mediagrid.agencypages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.gateway.event.SubmitEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventFormTest {

    private static final String EVENT = """
            {"title":{"kk":"Брифинг","ru":"Брифинг"},"date":"2026-12-17","endDate":"2026-12-18","timing":"TIMED",
            "startTime":"11:00","endTime":"12:00","place":{"ru":"Зал"},
            "organisers":[{"name":{"ru":"Министерство"},"contacts":[{"phone":"+7 7172 00-00-00","forMedia":true}]}],
            "purpose":{"kk":"Мақсат"},"objective":{"text":{"ru":"Задача"},"forMedia":false},
            "keyMessages":[{"text":{"ru":"Раз"},"forMedia":true},{"text":{"ru":"Два"}}],
            "speakers":[{"position":{"ru":"Министр"},"name":{"ru":"А. Б."},"contacts":[{"email":"a@b.kz"}]}],
            "materials":[{"kind":"DATA","title":{"ru":"Данные"},"language":"ru","mediaType":"application/pdf",
            "sizeBytes":886493,"sha256":"00","url":"https://a.kz/b.pdf","forMedia":true}],
            "accreditation":{"deadline":"2026-12-16T18:00:00+05:00","url":"https://a.kz"},"streamUrl":"https://b.kz"}""";

    @Test
    void anEventThatIsShownInTheFormIsTheSameEvent() {
        var event = read(EVENT.getBytes(StandardCharsets.UTF_8));

        var form = EventForm.of(event);

        assertThat(form.get("accreditation.deadline")).isEqualTo("2026-12-16T18:00");
        assertThat(form.get("organisers.0.contacts.0.forMedia")).isEqualTo("true");
        assertThat(read(JsonMapper.shared().writeValueAsBytes(form.content().json())))
                .isEqualTo(event);
    }

    private static SubmitEvent read(byte[] json) {
        return StrictJson.read(json, SubmitEvent.class).value();
    }

    @Test
    void aListWithAnEmptyItemHasNoGapAndItsFaultsKeepTheirFields() {
        var content = EventForm.typed(Map.of("speakers.2.name.ru", "А. Б.", "speakers.5.position.kk", "Министр"))
                .content();

        assertThat(content.json())
                .isEqualTo(Map.of(
                        "speakers",
                        List.of(Map.of("name", Map.of("ru", "А. Б.")), Map.of("position", Map.of("kk", "Министр")))));
        assertThat(content.fieldAt("/speakers/0/position")).isEqualTo("speakers.2.position.kk");
        assertThat(content.fieldAt("/speakers/1/contacts/0")).isEqualTo("speakers.5.contacts.0.phone");
        assertThat(content.fieldAt("/title")).isEqualTo("title.kk");
        assertThat(content.fieldAt("/organisers")).isEqualTo("organisers.0.name.kk");
        assertThat(content.fieldAt("/date")).isEqualTo("date");
        assertThat(content.fieldAt("")).isEmpty();
    }

    @Test
    void onlyFieldsOfTheFormAreTakenFromABrowser() {
        var form = EventForm.typed(Map.of(
                "title.kk", "  Брифинг\r\nекі  ",
                "place.ru", "  ",
                "materials.0.sha256", "00",
                "action", "send",
                "title.kk.x.y.z.q.w.e", "too deep",
                "_csrf", "token"));

        assertThat(form.fields()).isEqualTo(Map.of("title.kk", "Брифинг\nекі"));
    }

    @Test
    void aNameThatIsNoPathOfAnEventIsLeftOut() {
        var form = EventForm.typed(
                Map.of("title", "plain", "title.kk", "Брифинг", "speakers.x.name.kk", "a", "speakers.0", "b"));

        assertThat(form.fields()).isEqualTo(Map.of("title.kk", "Брифинг"));
    }

    @Test
    void theLastDayMovesWithTheFirst() {
        var before = new EventForm(Map.of("date", "2026-12-17", "endDate", "2026-12-18"));

        assertThat(before.with(new EventForm(Map.of("date", "2026-12-21")))
                        .movedFrom(before)
                        .get("endDate"))
                .isEqualTo("2026-12-22");
        assertThat(new EventForm(Map.of("endDate", "2026-12-18"))
                        .movedFrom(before)
                        .get("endDate"))
                .isEqualTo("2026-12-18");
        assertThat(new EventForm(Map.of("date", "2026-12-21")).movedFrom(before).get("endDate"))
                .isEmpty();
    }

    @Test
    void fieldsThatNoFormShowsStayAsTheyAreStored() {
        var stored = new EventForm(Map.of(
                "speakers.0.name.ru",
                "А. Б.",
                "speakers.0.contacts.1.phone",
                "+7 7172 00-00-00",
                "materials.0.url",
                "https://a.kz",
                "materials.0.sha256",
                "00",
                "materials.1.url",
                "https://b.kz",
                "materials.1.sizeBytes",
                "1"));

        assertThat(EventForm.typed(Map.of(
                                "speakers.0.name.ru", "В. Г.",
                                "materials.0.url", "https://a.kz",
                                "materials.1.url", "https://b.kz/another"))
                        .withUnshownOf(stored)
                        .fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "speakers.0.name.ru", "В. Г.",
                        "speakers.0.contacts.1.phone", "+7 7172 00-00-00",
                        "materials.0.url", "https://a.kz",
                        "materials.0.sha256", "00",
                        "materials.1.url", "https://b.kz/another"));
    }
}
