package kz.mediagrid.gateway.obligation;

import java.util.List;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for notes on obligations. */
@Configuration(proxyBeanMethods = false)
class ObligationNoteConfiguration {

    @Bean
    ObligationStates knownObligations(Stores viewStores) {
        return new ObligationStates(viewStores);
    }

    @Bean
    ObligationNotes obligationNotes(Stores viewStores) {
        return new ObligationNotes(viewStores);
    }

    @Bean
    NoteLog noteLog(AcknowledgedWriter writer, Arrivals arrivals) {
        var log = new ReadYourWritesLog(
                writer, arrivals, Topics.OBLIGATION_NOTES, "a note on an obligation", Topics.LARGEST_COMMAND);
        return noted -> log.append(List.of(new ReadYourWritesLog.Entry(
                noted.getObligationId(), noted.getSubmission().getSubmissionId(), noted)));
    }

    @Bean
    Followed followKnownObligations(ObligationStates known) {
        return new Followed(Topics.OBLIGATIONS, record -> {
            if (record.value() instanceof ObligationChanged obligation) {
                if (obligation.getState() == ObligationState.UNKNOWN) {
                    throw new NewerRecordException("obligations holds a state that is not known");
                }
                known.apply(obligation);
            }
        });
    }

    @Bean
    Followed followNotes(ObligationNotes notes, Arrivals arrivals) {
        return new Followed(Topics.OBLIGATION_NOTES, record -> {
            if (record.value() instanceof ObligationNoted noted) {
                notes.apply(noted);
                arrivals.arrived(noted.getSubmission().getSubmissionId());
            }
        });
    }
}
