package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-09");
    private static final Instant RECEIVED = Instant.parse("2026-12-01T06:00:00Z");

    private final SampleEvents events = new SampleEvents(1);

    @Test
    void aCommandHasTheSizeOfARealOne() throws IOException {
        int bytes = 0;
        for (int number = 0; number < 100; number++) {
            bytes += events.command("edu", number, DAY, RECEIVED).toByteBuffer().remaining();
        }

        assertThat(bytes / 100).isBetween(2_600, 3_000);
    }

    @Test
    void theSameSeedAndNumberGiveTheSameEvent() {
        assertThat(new SampleEvents(1).command("edu", 7, DAY, RECEIVED))
                .isEqualTo(events.command("edu", 7, DAY, RECEIVED));
        assertThat(new SampleEvents(2).command("edu", 7, DAY, RECEIVED).getEventId())
                .isNotEqualTo(events.command("edu", 7, DAY, RECEIVED).getEventId());
    }

    @Test
    void eachEventHasATitleOfItsOwn() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(number -> events.command("edu", number, DAY, RECEIVED)
                                .getDetails()
                                .getTitle()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theBodyOfTheCallIsTheSameEventWithItsPrivateContact() {
        var body = JsonMapper.shared().readTree(events.json("edu", 7, DAY));
        var details = events.command("edu", 7, DAY, RECEIVED).getDetails();

        assertThat(body.at("/title/kk").asString()).isEqualTo(details.getTitle().getKk());
        assertThat(body.at("/startTime").asString())
                .isEqualTo(details.getStartTime().toString());
        assertThat(body.at("/speakers/0/contacts/0/email").asString()).isEqualTo("edu-recep@example.invalid");
    }
}
