package kz.mediagrid.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.schemas.VersionSigned;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final Instant NOW = Instant.parse("2026-12-03T10:00:00Z");

    @Test
    void aSignatureMadeTwiceIsOneEvent() {
        var signed = VersionSigned.newBuilder()
                .setWeek("2026-W49")
                .setVersion(2)
                .setVersionHash("hash")
                .setKeyId("key")
                .setSignature("signature")
                .setSignedAt(NOW)
                .build();
        var again =
                VersionSigned.newBuilder(signed).setSignedAt(NOW.plusSeconds(1)).build();

        assertThat(id(Topics.GRID_SIGNATURES, signed))
                .isEqualTo("2026-W49/2/key")
                .isEqualTo(id(Topics.GRID_SIGNATURES, again));
    }

    @Test
    void aKeyIsAnnouncedOnceForEachUse() {
        var key = SigningKeyAnnounced.newBuilder()
                .setKeyId("key")
                .setPublicKey("public")
                .setAnnouncedAt(NOW)
                .setSigns(SigningKeyUse.WEBHOOKS)
                .build();

        assertThat(id(Topics.GRID_SIGNATURES, key)).isEqualTo("key/WEBHOOKS");
    }

    @Test
    void aPartOfANoticeHasItsInstant() {
        var notice = JointNotice.newBuilder()
                .setMatterId("matter")
                .setSupplement(1)
                .setPart(2)
                .setSubject(LocalizedText.newBuilder().setKk("a").setRu("b").build())
                .setAroseOn(LocalDate.EPOCH)
                .setSentAt(NOW)
                .setCause(NoticeCause.ORDERED)
                .setOrderedBy("submission")
                .build();

        var event = CloudEvent.of(Topics.JOINT_NOTICES, "matter", notice).orElseThrow();

        assertThat(event.headers())
                .containsEntry("ce_id", "matter/1/2")
                .containsEntry("ce_source", "/kz/notifier/joint-notices")
                .containsEntry("ce_time", "2026-12-03T10:00:00Z");
    }

    /** A new kind of record for the media needs an id. */
    @Test
    void everyRecordForTheMediaIsAnEventAndATombstoneIsNone() {
        var topics = Topics.all().stream()
                .filter(topic -> topic.batches().isForMedia())
                .toList();
        assertThat(topics).hasSize(4).allSatisfy(topic -> {
            assertThat(topic.records())
                    .allSatisfy(type -> assertThat(CloudEvent.of(topic, "key", empty(type)))
                            .hasValueSatisfying(event -> assertThat(event.type())
                                    .isEqualTo(Topic.schema(type).getFullName())));
            assertThat(CloudEvent.of(topic, "key", null)).isEmpty();
        });
    }

    @Test
    void aRecordBetweenServicesIsNoEvent() {
        var record = empty(Topics.OUTLETS.records().get(0));

        assertThat(CloudEvent.of(Topics.OUTLETS, "key", record)).isEmpty();
    }

    private static String id(Topic topic, SpecificRecord record) {
        return CloudEvent.of(topic, "key", record).orElseThrow().id();
    }

    private static SpecificRecord empty(Class<? extends SpecificRecord> type) {
        return (SpecificRecord) SpecificData.newInstance(type, Topic.schema(type));
    }
}
