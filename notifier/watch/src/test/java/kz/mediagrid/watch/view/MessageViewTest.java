package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.escalation;
import static kz.mediagrid.watch.testing.Records.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MessageView.MessageStatus;
import org.junit.jupiter.api.Test;

/** Who was written to, as the two topics tell it. */
class MessageViewTest {

    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");
    private static final Instant LATER = DUE.plusSeconds(86_400);

    private final MessageDue message =
            escalation(answer("req-1", "edu", text("Сұрау", "Запрос"), DUE), 1, MessageAddressee.UNIT);
    private final Told told = new Told();
    private final MessageView messages = told.watch().messages();

    @Test
    void oneThatWasSentAndIsWrittenAgainByARebuiltClockDoesNotWaitAndIsListedOnce() {
        told.message(message);
        told.attempt(attempted(message, MessageOutcome.SENT, null));

        told.message(message);

        assertThat(messages.waiting(LATER)).isZero();
        assertThat(messages.of("REQUEST_ANSWER/req-1"))
                .singleElement()
                .satisfies(status -> assertThat(status.last().getOutcome()).isEqualTo(MessageOutcome.SENT));
    }

    @Test
    void soItIsHoweverManyEndedSince() {
        told.message(message);
        told.attempt(attempted(message, MessageOutcome.SENT, null));
        for (int number = 0; number < 3_000; number++) {
            var other = escalation(answer("other-" + number, "edu", text("а", "б"), DUE), 1, MessageAddressee.UNIT);
            told.message(other);
            told.attempt(attempted(other, MessageOutcome.SENT, null));
        }

        told.message(message);

        assertThat(messages.waiting(LATER)).isZero();
        assertThat(messages.of("REQUEST_ANSWER/req-1")).hasSize(1);
    }

    @Test
    void oneThatWaitsAndIsWrittenAgainWaitsOnce() {
        told.message(message);
        told.message(message);

        assertThat(messages.waiting(LATER)).isEqualTo(1);
        assertThat(messages.of("REQUEST_ANSWER/req-1")).hasSize(1);

        told.attempt(attempted(message, MessageOutcome.SENT, null));

        assertThat(messages.waiting(LATER)).isZero();
    }

    @Test
    void oneWaitsFromTheMomentAtWhichItMayBeSent() {
        told.message(message);

        assertThat(messages.waiting(message.getSendFrom().minusMillis(1))).isZero();
        assertThat(messages.waiting(message.getSendFrom())).isEqualTo(1);
    }

    @Test
    void anAttemptThatIsReadFirstIsTheLastAllTheSame() {
        told.attempt(attempted(message, MessageOutcome.RETRY_LATER, "away"));
        told.attempt(attempted(message, MessageOutcome.UNDELIVERABLE, "no address"));
        told.message(message);

        assertThat(messages.waiting(LATER)).isZero();
        assertThat(messages.undeliverable())
                .singleElement()
                .extracting(MessageStatus::message)
                .isEqualTo(message);
        assertThat(messages.of("REQUEST_ANSWER/req-1").get(0).last().getWhy()).isEqualTo("no address");
    }

    @Test
    void whereNothingIsEverSentOnlySoManyAreToldApartAndAllAreFound() {
        for (int number = 0; number <= MessageView.WAITING_KEPT; number++) {
            told.message(escalation(answer("req-" + number, "edu", text("а", "б"), DUE), 1, MessageAddressee.UNIT));
        }

        assertThat(messages.waiting(LATER)).isEqualTo(MessageView.WAITING_KEPT);
        assertThat(messages.of("REQUEST_ANSWER/req-0")).hasSize(1);
    }
}
