package kz.mediagrid.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command with private contacts is sent on another thread than that of its call, once they are stored. */
class CommandWriterTest {

    private final ThreadLocal<String> caller = new ThreadLocal<>();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final List<@Nullable Observation> observed = new ArrayList<>();
    private final List<@Nullable String> callers = new ArrayList<>();

    @Test
    void theOtherThreadContinuesTheObservationOfTheCallAndTakesNothingElseOver() {
        observations.observationConfig().observationHandler(context -> true);
        var call = Observation.start("call", observations);
        ContextRegistry.getInstance().registerThreadLocalAccessor("caller", caller);
        try (var entered = call.openScope()) {
            caller.set("edu");

            new CommandWriter(new Observed().writer()).append(command()).join();

            assertThat(observed).containsExactly(call);
            assertThat(callers).containsExactly((String) null);
        } finally {
            ContextRegistry.getInstance().removeThreadLocalAccessor("caller");
            call.stop();
        }
    }

    private static SubmittedCommand command() {
        var stamp = Submission.newBuilder()
                .setSubmissionId("edu-1")
                .setRequestId("edu-1")
                .setActor("acc-1")
                .setAgencyCode("edu")
                .setReceivedAt(Instant.EPOCH)
                .build();
        var contact = PrivateContact.newBuilder()
                .setContactId("edu-1/1")
                .setAgencyCode("edu")
                .setEventId("edu-1")
                .build();
        return new SubmittedCommand(
                WeekDeclared.newBuilder()
                        .setSubmission(stamp)
                        .setWeek("2026-W50")
                        .build(),
                List.of(contact));
    }

    /** Sees what the sending thread has. */
    private final class Observed extends CommandBroker<WeekDeclared> {

        Observed() {
            super(WeekDeclared.class, true);
        }

        /** Writes contacts, too. */
        @Override
        public AcknowledgedWriter writer() {
            return new AcknowledgedWriter(new RecordTemplate<>(() -> this), (topic, record) -> new byte[] {0});
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (record.topic().equals(Topics.GRID_COMMANDS.name())) {
                observed.add(outermost());
                callers.add(caller.get());
            }
            return super.send(record, callback);
        }

        /** Without the observation that the template makes of each record. */
        private @Nullable Observation outermost() {
            var scope = observations.getCurrentObservationScope();
            while (scope != null && scope.getPreviousObservationScope() != null) {
                scope = scope.getPreviousObservationScope();
            }
            return scope == null ? null : scope.getCurrentObservation();
        }
    }
}
