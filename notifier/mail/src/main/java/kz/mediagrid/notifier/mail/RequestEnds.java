package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.watch.view.UnsentReason;
import org.jspecify.annotations.Nullable;

/**
 * The view of the answers to information requests, and of the cancellations. Of an answer and a cancellation, the first on the
 * topic counts.
 */
final class RequestEnds {

    /** The answers without texts and materials, by the number of the submission. */
    private final Store<RequestAnswered> answers;

    /** The number of the first answer, by request. */
    private final Store<String> firstAnswers;

    /** The cancellations that count, by request. */
    private final Store<RequestCancelled> cancellations;

    /** The answers that came after a cancellation, by the number of the submission. */
    private final Store<String> uncounted;

    /** @param stores empty stores for the answers and cancellations */
    RequestEnds(Stores stores) {
        this.answers = stores.of(new Kept<>("mail-answers", RequestAnswered.class));
        this.firstAnswers = stores.of(new Kept<>("mail-first-answers", String.class));
        this.cancellations = stores.of(new Kept<>("mail-cancellations", RequestCancelled.class));
        this.uncounted = stores.of(new Kept<>("mail-answers-too-late", String.class));
    }

    void apply(RequestAnswered answered) {
        var request = answered.getRequestId();
        var number = answered.getSubmission().getSubmissionId();
        if (cancellations.get(request) != null) {
            uncounted.put(number, request);
            return;
        }
        if (firstAnswers.get(request) == null) {
            firstAnswers.put(request, number);
        }
        answers.put(
                number,
                RequestAnswered.newBuilder(answered)
                        .setText(null)
                        .setMaterials(List.of())
                        .build());
    }

    void apply(RequestCancelled cancelled) {
        if (firstAnswers.get(cancelled.getRequestId()) == null && cancellations.get(cancelled.getRequestId()) == null) {
            cancellations.put(cancelled.getRequestId(), cancelled);
        }
    }

    /** Whether the request was answered or cancelled. */
    boolean isEnded(String requestId) {
        return firstAnswers.get(requestId) != null || isCancelled(requestId);
    }

    boolean isCancelled(String requestId) {
        return cancellations.get(requestId) != null;
    }

    /** The reason of the cancellation; null if there is no cancellation, or if it has no reason. */
    @Nullable
    LocalizedText reason(String requestId) {
        var cancelled = cancellations.get(requestId);
        return cancelled == null ? null : cancelled.getReason();
    }

    /** The outcome if the answer that {@code message} is about does not count; else empty. */
    Optional<MailOutcome> end(MessageDue message) {
        return uncounted.get(numberOf(message)) == null
                ? Optional.empty()
                : Optional.of(new MailOutcome.NotNeeded(UnsentReason.CANCELLED_BEFORE_ANSWER.with()));
    }

    /** The answer that {@code message} is about; empty until it was read. */
    Optional<ReceivedAnswer> of(MessageDue message) {
        var number = numberOf(message);
        return Optional.ofNullable(answers.get(number))
                .map(answered -> new ReceivedAnswer(
                        answered.getSubmission(), number.equals(firstAnswers.get(answered.getRequestId()))));
    }

    private static String numberOf(MessageDue message) {
        return Objects.requireNonNull(message.getSubmissionId(), "a message about an answer names its submission");
    }
}
