package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.AlmatyTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit shows the calls of bodies and of the authorised body. {@link SignInLinkTest} looks at people and sign-ins. */
@ExtendWith(WholeMediaGrid.class)
class AuditTest {

    private final Newsroom newsroom;
    private final AuditCsvs audit;

    AuditTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.audit = new AuditCsvs(newsroom);
    }

    private Newsroom.Answer post(String path, String key, Object body) {
        return newsroom.request("POST", path)
                .as(key)
                .once()
                .waiting()
                .json(body)
                .send();
    }

    private void awaitRow(String key, YearMonth month, String... parts) {
        await("a row with " + List.of(parts)).until(() -> audit.count(key, month, parts) == 1);
    }

    @Test
    void whoMadeReplacedAndRevokedAKeyIsShownToItsBodyAndNotToOthers() throws Exception {
        var edu = newsroom.agencyKey("edu");
        var first = post("/api/keys", edu, Map.of("name", "portal", "roles", List.of("AGENCY")));
        var second = post("/api/keys/" + first.text("id") + "/rotation", edu, Map.of());
        post("/api/keys/" + second.text("id") + "/revocation", edu, Map.of());

        var month = AuditCsvs.month(first.text("createdAt"));
        awaitRow(edu, month, "KEY_ISSUED", first.text("id"));
        awaitRow(edu, month, "KEY_ROTATED", first.text("id"));
        awaitRow(edu, month, "KEY_ISSUED", second.text("id"));
        awaitRow(edu, month, "KEY_REVOKED", second.text("id"));
        assertThat(audit.rows(newsroom.editorKey(), month))
                .filteredOn(row -> row.contains(second.text("id")))
                .hasSize(2);
        assertThat(audit.rows(newsroom.agencyKey("dsm"), month))
                .noneMatch(row -> row.contains(first.text("id")) || row.contains(second.text("id")));
        assertThat(audit.rows(newsroom.editorKey(), month).toString())
                .doesNotContain(first.text("key"), second.text("key"), "mgk_");
    }

    @Test
    void aCommandOfABodyAndADecisionOfTheAuthorisedBodyAreRows() throws Exception {
        var edu = newsroom.agencyKey("edu");
        var editor = newsroom.editorKey();
        var submitted = post("/api/planned-events", edu, Plans.pressConference("2027-02-11"));
        var event = submitted.text("eventId");
        assertThat(event).as(submitted.toString()).startsWith("edu-");
        post("/api/planned-events/" + event + "/decision", editor, Map.of("decision", "FEATURE"));
        var asked = Requests.ids(newsroom.ask("edu")).get(0);

        var month = month();
        awaitRow(edu, month, "EVENT_SUBMITTED", event, "0");
        awaitRow(editor, month, "EVENT_SUBMITTED", event);
        awaitRow(editor, month, "EVENT_FEATURED", event);
        awaitRow(newsroom.key("OPS", ""), month, "INFORMATION_REQUESTED", asked);
        assertThat(audit.count(edu, month, "EVENT_FEATURED", event)).isZero();
        assertThat(audit.count(newsroom.agencyKey("dsm"), month, "EVENT_SUBMITTED", event))
                .isZero();
        assertThat(audit.count(newsroom.key("MEDIA", ""), month, "EVENT_SUBMITTED"))
                .isZero();
    }

    @Test
    void whoErasedAFileIsShownToTheBodyThatUploadedItAndNotToOthers() throws Exception {
        var edu = newsroom.agencyKey("edu");
        var uploaded = newsroom.request("POST", "/api/files?name=list.pdf")
                .as(edu)
                .body("application/octet-stream", BodyPublishers.ofString("%PDF-1.7\n% audited\ntrailer\n%%EOF\n"))
                .send();
        var file = uploaded.text("id");
        var erased = newsroom.request("DELETE", "/api/files/" + file)
                .as(newsroom.editorKey())
                .send();
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);

        // Events of accounts have real times.
        var month = YearMonth.now(AlmatyTime.ZONE);
        awaitRow(edu, month, "FILE_ERASED", file);
        awaitRow(newsroom.editorKey(), month, "FILE_ERASED", file);
        assertThat(audit.count(newsroom.agencyKey("dsm"), month, "FILE_ERASED", file))
                .isZero();
    }

    /** The present month of business time. */
    private YearMonth month() {
        return AuditCsvs.month(newsroom.request("GET", "/api/clock")
                .as(newsroom.key("OPS", ""))
                .send()
                .text("instant"));
    }

    @Test
    void aCommandThatIsRefusedIsMarkedSo() throws Exception {
        var editor = newsroom.editorKey();
        var event = "edu-" + "0".repeat(32);
        var refused = post(
                "/api/planned-events/" + event + "/decision",
                editor,
                Map.of("decision", "EXCLUDE", "reason", Plans.text("Негізгі емес", "Не ключевое")));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(404);

        awaitRow(editor, month(), "EVENT_EXCLUDED", event, "1");
    }
}
