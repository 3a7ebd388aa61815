package kz.mediagrid.benchmark.row;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes requests of the authorised body and their answers for the log, received now, with the keys of their records. Each request
 * opens an obligation that is due after one working day, and its answer meets it.
 */
final class RequestGenerator {

    private static final String AUTHORISED_BODY = "mam";

    private final Clock clock;
    private final List<String> bodies;
    private final String run = UUID.randomUUID().toString();
    private int made;
    private int answered;

    /**
     * @param clock business time
     * @param bodies the codes of the bodies that are asked, one after the other
     */
    RequestGenerator(Clock clock, List<String> bodies) {
        this.clock = clock;
        this.bodies = List.copyOf(bodies);
    }

    /** {@code count} more requests. */
    List<Map.Entry<String, SpecificRecord>> requests(int count) {
        return Stream.generate(() -> request(made++)).limit(count).toList();
    }

    /** The answers to the next {@code count} requests that have none yet. */
    List<Map.Entry<String, SpecificRecord>> answers(int count) {
        return IntStream.range(0, count).mapToObj(each -> answer(answered++)).toList();
    }

    private Map.Entry<String, SpecificRecord> request(int number) {
        return Map.entry(
                id(number),
                InformationRequested.newBuilder()
                        .setSubmission(stamp("asked", number, AUTHORISED_BODY))
                        .setRequestId(id(number))
                        .setBatchId("bat-%s-%d".formatted(run, number))
                        .setAddressee(body(number))
                        .setAddressing(RequestAddressing.ADDRESSED)
                        .setSubject(SampleTexts.REQUESTED)
                        .setText(SampleTexts.REQUESTED)
                        .setKinds(List.of(MaterialKind.STATISTICAL))
                        .build());
    }

    private Map.Entry<String, SpecificRecord> answer(int number) {
        return Map.entry(
                id(number),
                RequestAnswered.newBuilder()
                        .setSubmission(stamp("answered", number, body(number)))
                        .setRequestId(id(number))
                        .setText(SampleTexts.REQUESTED)
                        .build());
    }

    private Submission stamp(String what, int number, String agency) {
        var id = "%s-%s-%d".formatted(run, what, number);
        return Submission.newBuilder()
                .setSubmissionId(id)
                .setRequestId(id)
                .setReceivedAt(clock.instant())
                .setActor("bench")
                .setAgencyCode(agency)
                .build();
    }

    private String id(int number) {
        return "req-%s-%d".formatted(run, number);
    }

    private String body(int number) {
        return bodies.get(number % bodies.size());
    }
}
