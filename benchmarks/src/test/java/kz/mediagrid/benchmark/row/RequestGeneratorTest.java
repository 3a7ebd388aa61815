package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAnswered;
import org.junit.jupiter.api.Test;

class RequestGeneratorTest {

    private final RequestGenerator generator = new RequestGenerator(
            Clock.fixed(Instant.parse("2026-12-01T05:00:00Z"), ZoneOffset.UTC), List.of("edu", "maidd"));

    @Test
    void theBodiesAreAskedOneAfterTheOther() {
        assertThat(generator.requests(3))
                .extracting(request -> ((InformationRequested) request.getValue()).getAddressee())
                .containsExactly("edu", "maidd", "edu");
    }

    @Test
    void theBodyThatWasAskedAnswersTheOldestRequestWithoutAnAnswer() {
        var requests = generator.requests(2);
        generator.answers(1);

        assertThat(generator.answers(1))
                .extracting(
                        Map.Entry::getKey,
                        answer -> ((RequestAnswered) answer.getValue())
                                .getSubmission()
                                .getAgencyCode())
                .containsExactly(tuple(requests.get(1).getKey(), "maidd"));
    }
}
