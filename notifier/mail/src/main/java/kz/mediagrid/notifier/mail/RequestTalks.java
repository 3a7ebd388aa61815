package kz.mediagrid.notifier.mail;

import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** The view of the messages about information requests, and of the replies, for mails that quote them. */
final class RequestTalks {

    /** The messages and replies, by the number of the submission. */
    private final Store<RequestMessageSent> said;

    /** @param stores empty stores for the messages */
    RequestTalks(Stores stores) {
        this.said = stores.of(new Kept<>("mail-request-messages", RequestMessageSent.class));
    }

    void apply(RequestMessageSent message) {
        said.put(message.getSubmission().getSubmissionId(), message);
    }

    /** The message or reply that {@code message} is about; empty until it was read. */
    Optional<RequestMessageSent> of(MessageDue message) {
        return Optional.ofNullable(
                said.get(Objects.requireNonNull(message.getSubmissionId(), "news of a message names its submission")));
    }
}
