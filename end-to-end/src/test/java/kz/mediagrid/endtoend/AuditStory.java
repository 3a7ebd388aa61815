package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A key that was made just before a kill is on the audit after it, once; and so is each acknowledged submission. */
final class AuditStory {

    @SuppressWarnings("NullAway.Init") // set in life 1
    private Newsroom.Answer made;

    KillStory story() {
        return KillStory.named("audit")
                .inLife(1)
                .thenKilledAt("2026-11-30T09:05:00+05:00", newsroom -> {
                    made = newsroom.request("POST", "/api/keys")
                            .as(newsroom.agencyKey("edu"))
                            .once()
                            .json(Map.of("name", "portal", "roles", List.of("AGENCY")))
                            .send();
                    assertThat(made.status()).as(made.toString()).isEqualTo(200);
                })
                .inLife(2)
                .at("2026-11-30T09:05:00+05:00", this::assertOnTheAudit);
    }

    private void assertOnTheAudit(Newsroom newsroom) throws Exception {
        var audit = new AuditCsvs(newsroom);
        var month = AuditCsvs.month(made.text("createdAt"));

        assertThat(audit.count(newsroom.agencyKey("edu"), month, "KEY_ISSUED", made.text("id")))
                .isEqualTo(1);
        assertThat(newsroom.request("GET", "/api/planned-events")
                        .as(made.text("key"))
                        .send()
                        .status())
                .as("the key itself")
                .isEqualTo(200);
        var commands = AuditCsvs.month("2026-11-30T09:05:00+05:00");
        assertThat(audit.rows(newsroom.editorKey(), commands))
                .as("the load of both lives, each submission once")
                .filteredOn(row -> row.contains("EVENT_SUBMITTED"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
