package kz.mediagrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.Test;

class RebuildOrderTest {

    private final MediaGridVersion first = version(1, 5);
    private final MediaGridVersion second = version(2, 5);
    private final MediaGridVersion third = version(3, 8);

    @Test
    void eachVersionIsMadeAgainOnceItsLastCommandWasReplayed() {
        var rebuild = Rebuild.from(List.of(first, second, third), version -> false);

        assertThat(rebuild.nextUpTo(4)).isEmpty();
        assertThat(rebuild.nextUpTo(5)).contains(first);
        assertThat(rebuild.nextUpTo(5)).contains(second);
        assertThat(rebuild.nextUpTo(7)).isEmpty();
        assertThat(rebuild.isOver()).isFalse();
        assertThat(rebuild.nextUpTo(8)).contains(third);
        assertThat(rebuild.isOver()).isTrue();
    }

    @Test
    void aRebuildThatWasCutShortGoesOnWhereItWas() {
        var rebuild = Rebuild.from(List.of(first, second, third), version -> version.getVersion() <= 2);

        assertThat(rebuild.nextUpTo(8)).contains(third);
    }

    private static MediaGridVersion version(int number, long offset) {
        return MediaGridVersion.newBuilder()
                .setWeek("2026-W49")
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(Instant.EPOCH)
                .setCause(PublicationCause.CHANGES)
                .setCommandOffset(offset)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash("hash-" + number)
                .build();
    }
}
