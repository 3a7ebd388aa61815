package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.junit.jupiter.api.Test;

class GridLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");
    private static final String FIRST = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SECOND = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private final Outlets outlets = new Outlets();
    private final GridLinks links =
            new GridLinks(URI.create("https://grid.example/"), outlets, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aKeyOpensTheVersionItWasMadeForAndNoOther() {
        enter(outlet("a", FIRST));
        enter(outlet("b", SECOND));

        var key = links.key(outlets.find("a").orElseThrow(), "2026-W50", 2);

        assertThat(links.to("2026-W50", 2)).hasToString("https://grid.example/api/grids/2026-W50/versions/2");
        assertThat(key).startsWith("a.").doesNotContain(FIRST.substring(6));
        assertThat(links.allows(key, "2026-W50", 2)).isTrue();
        assertThat(links.allows(key, "2026-W50", 3)).isFalse();
        assertThat(links.allows(key, "2026-W49", 2)).isFalse();
        assertThat(links.allows("b" + key.substring(1), "2026-W50", 2)).isFalse();
        assertThat(links.allows("unknown" + key.substring(1), "2026-W50", 2)).isFalse();
        assertThat(links.allows(key.substring(0, key.length() - 1), "2026-W50", 2))
                .isFalse();
        assertThat(links.allows("a.", "2026-W50", 2)).isFalse();
        assertThat(links.allows("a", "2026-W50", 2)).isFalse();
        assertThat(links.allows("", "2026-W50", 2)).isFalse();
    }

    @Test
    void aNewSecretEndsOldKeysAfterTheChangeOver() {
        enter(outlet("a", FIRST));
        var key = links.key(outlets.find("a").orElseThrow(), "2026-W50", 1);

        enter(outlet("a", SECOND).setRevision(2).setPreviousSecret(FIRST).setPreviousSecretUntil(NOW.plusSeconds(1)));
        assertThat(links.allows(key, "2026-W50", 1)).isTrue();

        enter(outlet("a", SECOND).setRevision(3).setPreviousSecret(FIRST).setPreviousSecretUntil(NOW));
        assertThat(links.allows(key, "2026-W50", 1)).isFalse();
    }

    private void enter(Outlet.Builder outlet) {
        outlets.apply(outlet.getOutletId(), outlet.build());
    }

    private static Outlet.Builder outlet(String id, String secret) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(LocalizedText.newBuilder().setKk(id).build())
                .setWebhookUrl("https://outlet.example/")
                .setSecret(secret)
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(NOW)
                .setSubmissionId(id)
                .setRequestId(id);
    }
}
