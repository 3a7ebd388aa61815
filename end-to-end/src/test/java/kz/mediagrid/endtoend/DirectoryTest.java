package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The directory of authorised persons and units (para. 3 and 4). */
@ExtendWith(WholeMediaGrid.class)
class DirectoryTest {

    private final Newsroom newsroom;

    DirectoryTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void aFirstStartSeedsTodaysBodies() {
        var directory = newsroom.request("GET", "/api/agencies")
                .as(newsroom.editorKey())
                .send();

        var codes = directory
                .body()
                .path("items")
                .valueStream()
                .map(agency -> agency.path("code").asString())
                .toList();
        assertThat(codes)
                .contains("mam", "edu", "maidd", "prokuror", "almaty", "ulytau")
                .doesNotContain("mdai", "anticorruption");
    }

    @Test
    void aFirstStartEntersNoAddressAndNoNumber() {
        var seeded = newsroom.contents(Topics.AGENCIES).stream()
                .map(Agency.class::cast)
                .filter(agency -> agency.getSubmissionId() == null)
                .toList();

        assertThat(seeded).hasSizeGreaterThan(40).allSatisfy(agency -> {
            assertThat(agency.getPressUnit()).isNull();
            assertThat(agency.getAuthorisedPersonContactId()).isNull();
            assertThat(agency.toString()).doesNotContain("@", "+7");
        });
    }

    @Test
    void theGridShowsAnEventOfABodyWithoutContactsWithoutAny() {
        newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("aspr"))
                .once()
                .waiting()
                .json(Plans.pressConference("2027-02-16"))
                .send();
        newsroom.request("POST", "/api/weeks/2027-W07/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();

        var grid = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> newsroom.toNotifier("GET", "/api/grids/2027-W07").send(),
                        answer -> answer.status() == 200);

        var entry = grid.body().path("entries").path(0);
        assertThat(entry.path("agencyCode").asString("")).as(grid.toString()).isEqualTo("aspr");
        assertThat(grid.body().toString()).doesNotContain("pressUnit", "@");
    }

    @Test
    void anAgencySeesItselfAlone() {
        var own = newsroom.request("GET", "/api/agencies")
                .as(newsroom.agencyKey("edu"))
                .send();
        var other = newsroom.request("GET", "/api/agencies/dsm")
                .as(newsroom.agencyKey("edu"))
                .send();

        assertThat(own.body().path("items").size()).isEqualTo(1);
        assertThat(other.status()).isEqualTo(403);
    }

    @Test
    void aBodyEditsItsOwnUnitWithTheETagItRead() {
        var read = read("water");
        var unit = Map.of(
                "name", Plans.text("Жаңа баспасөз қызметі", "Новая пресс-служба"),
                "contacts", List.of(Map.of("phone", "+7 7172 00-11-22", "forMedia", true)));
        var body = (ObjectNode) read.body().path("entry").deepCopy();
        body.set("pressUnit", JsonMapper.shared().valueToTree(unit));

        var missing = put("water", body).send();
        var changed = put("water", body).header("If-Match", read.header("ETag")).send();
        var stale = put("water", body).header("If-Match", read.header("ETag")).send();

        assertThat(missing.status()).isEqualTo(428);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(read("water").body().toString()).contains("Новая пресс-служба");
        assertThat(newsroom.contents(Topics.AGENCIES).toString()).contains("Новая пресс-служба");
    }

    @Test
    void aBodyCannotChangeWhatItOwes() {
        var read = read("energo");
        var body = (ObjectNode) read.body().path("entry").deepCopy();
        body.put("owesWeeklySubmission", false);

        var answer = put("energo", body).header("If-Match", read.header("ETag")).send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().toString()).contains("/owesWeeklySubmission");
    }

    private Answer read(String code) {
        return newsroom.request("GET", "/api/agencies/" + code)
                .as(newsroom.agencyKey(code))
                .send();
    }

    private Newsroom.Request put(String code, Object body) {
        return newsroom.request("PUT", "/api/agencies/" + code)
                .as(newsroom.agencyKey(code))
                .once()
                .json(body);
    }
}
