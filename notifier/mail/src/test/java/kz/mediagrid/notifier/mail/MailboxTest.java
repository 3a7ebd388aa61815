package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What waits on an instance that only follows the topics: another one sends. */
class MailboxTest {

    private static final MessageDue FIRST =
            message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT).build();
    private static final MessageDue SECOND =
            message("req-2", MessageKind.REMINDER, MessageAddressee.UNIT).build();

    private final Inbox inbox =
            Inbox.empty("mam", new HeapStores(), new HeapStores(), new FiledEvents(new HeapStores()));

    @Test
    void whatAnotherInstanceEndedIsDroppedHereToo() {
        comes(inbox.messages(), FIRST);
        comes(inbox.messages(), SECOND);

        comes(inbox.attempts(), attempt(FIRST, MessageOutcome.SENT));
        comes(inbox.attempts(), attempt(SECOND, MessageOutcome.RETRY_LATER));
        assertThat(waiting()).containsExactly(SECOND);
        comes(inbox.attempts(), attempt(SECOND, MessageOutcome.NOT_NEEDED));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasEndedDoesNotWaitAgainWhicheverTopicIsReadFirstAndHoweverOftenItIsWritten() {
        comes(inbox.attempts(), attempt(FIRST, MessageOutcome.UNDELIVERABLE));

        comes(inbox.messages(), FIRST);
        comes(inbox.messages(), FIRST);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void anOutcomeThatThisBuildDoesNotKnowStopsTheFollowing() {
        var unknown = attempt(FIRST, MessageOutcome.UNKNOWN);

        assertThatThrownBy(() -> comes(inbox.attempts(), unknown)).isInstanceOf(NewerRecordException.class);
    }

    private List<MessageDue> waiting() {
        return inbox.mailbox().upTo(MORNING);
    }

    private static void comes(Followed topic, SpecificRecord record) {
        topic.handler().accept(new FollowedRecord("key", record, 0, MORNING));
    }

    private static MessageAttempted attempt(MessageDue message, MessageOutcome outcome) {
        return MessageAttempted.newBuilder()
                .setMessageId(message.getMessageId())
                .setAttempt(1)
                .setOutcome(outcome)
                .setEndedAt(MORNING)
                .setBusinessTime(MORNING)
                .build();
    }
}
