package kz.mediagrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class GridPartsTest {

    private static final MediaGridVersion HEADER = MediaGridVersion.newBuilder()
            .setWeek("2026-W49")
            .setVersion(1)
            .setPart(1)
            .setParts(1)
            .setPublishedAt(Instant.EPOCH)
            .setCause(PublicationCause.SCHEDULE)
            .setCommandOffset(0)
            .setCalendarVersion("kz-2026-11")
            .setPolicyVersion("standard")
            .setCanonicalForm(CanonicalForm.NAME)
            .setStateHash("0".repeat(64))
            .build();

    @Test
    void anEmptyVersionIsOnePartAndOnlyItsHeader() {
        assertThat(GridParts.of(HEADER, List.of())).containsExactly(HEADER);
    }

    @Property(tries = 50)
    void noPartIsLongerThanTheLimitUnlessOneChangeAloneIs(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 600_000) Integer> lengths) throws IOException {
        var changes = lengths.stream().map(GridPartsTest::change).toList();

        var parts = GridParts.of(HEADER, changes);

        assertThat(parts.stream().flatMap(part -> part.getChanges().stream())).isEqualTo(changes);
        for (var part : parts) {
            assertThat(part.getParts()).isEqualTo(parts.size());
            if (part.getChanges().size() > 1) {
                assertThat(length(part)).isLessThanOrEqualTo(500_000);
            }
        }
        assertThat(parts.stream().filter(part -> part.getChanges().isEmpty()).count())
                .isEqualTo(changes.isEmpty() ? 1 : 0);
    }

    @Test
    void aPartIsFilledToTheLastByteThatItsNumbersLeave() throws IOException {
        var numbers = 20;
        var room = 500_000 - numbers - length(HEADER);
        var overhead = length(change(300_000)) - 300_000;
        var first = change(300_000);

        assertThat(GridParts.of(HEADER, List.of(first, change(room - 300_000 - 2 * overhead))))
                .hasSize(1);
        assertThat(GridParts.of(HEADER, List.of(first, change(room - 300_000 - 2 * overhead + 1))))
                .hasSize(2);
    }

    private static GridChange change(int length) {
        return new GridChange(ChangeKind.REMOVED, "x".repeat(length), null, List.of());
    }

    private static int length(SpecificRecord record) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
        return out.size();
    }
}
