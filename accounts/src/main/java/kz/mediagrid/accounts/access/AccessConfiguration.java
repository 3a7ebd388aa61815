package kz.mediagrid.accounts.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RepeatingTasks;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SessionEnded;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/**
 * Follows the API keys, the people and the ended sessions on the log, and writes the uses of the keys and the sign-ins. A service
 * with accounts imports this class. It has no annotation, since Spring would then find it also where tests provide the API keys.
 */
public class AccessConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys(Clock.systemUTC());
    }

    @Bean
    Followed followApiKeys(ApiKeys keys) {
        return new Followed(
                Topics.API_KEYS, record -> keys.apply(record.key(), record.value() instanceof ApiKey key ? key : null));
    }

    /** @param service the name of the service, which has a record of its own for each key */
    @Bean
    RepeatingTasks keyUseTasks(
            ApiKeys keys, AcknowledgedWriter writer, @Value("${spring.application.name}") String service) {
        return new RepeatingTasks(
                "write-key-uses",
                SmartLifecycle.DEFAULT_PHASE,
                List.of(new RepeatedTask(
                        "The last uses of API keys are not all written yet",
                        () -> keys.uses()
                                .writeDue(
                                        (hash, use) -> writer.writeNow(Topics.KEY_USES, hash + "/" + service, use)))));
    }

    @Bean
    People people() {
        return new People(Clock.systemUTC());
    }

    @Bean
    Followed followPeople(People people) {
        return new Followed(
                Topics.PEOPLE,
                record -> people.apply(
                        record.key(), record.value() instanceof Person person ? person : null, record.writtenAt()));
    }

    @Bean
    EndedSessions endedSessions(AcknowledgedWriter writer) {
        return new EndedSessions((id, record) -> writer.writeNow(Topics.ENDED_SESSIONS, id, record), Clock.systemUTC());
    }

    @Bean
    SignInEvents signInEvents(AcknowledgedWriter writer) {
        return new SignInEvents(event -> AccountEvents.write(writer, event), Clock.systemUTC());
    }

    @Bean
    Followed followEndedSessions(EndedSessions sessions) {
        return new Followed(Topics.ENDED_SESSIONS, record -> {
            if (record.value() instanceof SessionEnded ended) {
                sessions.apply(record.key(), ended);
            }
        });
    }
}
