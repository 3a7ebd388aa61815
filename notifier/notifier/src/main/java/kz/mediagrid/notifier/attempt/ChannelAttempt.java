package kz.mediagrid.notifier.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kz.mediagrid.notifier.outlet.AttemptResponse;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryExchange;
import org.jspecify.annotations.Nullable;

/**
 * An attempt by a channel, with its request and answer.
 *
 * @param attempt the attempt
 * @param again whether a person had the message sent again
 * @param request null if it was not recorded
 * @param answer null if nothing was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelAttempt(
        @JsonUnwrapped AttemptResponse attempt,
        boolean again,
        @Nullable AttemptRequest request,
        @Nullable AttemptAnswer answer) {

    /**
     * The request of an attempt.
     *
     * @param origin scheme, host and port of the address; absent for a mail
     * @param headers the headers that identify and sign the message, one a line; absent for a mail
     * @param bodyBytes size of the message [bytes]
     * @param body the beginning of the message, at most 2,000 characters, without the key of the version; absent for a mail
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttemptRequest(String origin, String headers, int bodyBytes, String body) {}

    /**
     * The answer to an attempt.
     *
     * @param words the words beside the status, or the mail server's reply
     * @param body the beginning of the body, at most 2,000 bytes, with a sign for each control character
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptAnswer(@Nullable String words, @Nullable String body) {}

    static ChannelAttempt of(DeliveryAttempted made) {
        var exchange = made.getExchange();
        return new ChannelAttempt(
                AttemptResponse.of(made),
                made.getAgain(),
                exchange == null ? null : request(exchange),
                exchange == null ? null : answer(exchange));
    }

    private static AttemptRequest request(DeliveryExchange exchange) {
        return new AttemptRequest(
                exchange.getOrigin(), exchange.getHeaders(), exchange.getBodyBytes(), exchange.getBody());
    }

    private static @Nullable AttemptAnswer answer(DeliveryExchange exchange) {
        return exchange.getAnswer() == null && exchange.getAnswerBody() == null
                ? null
                : new AttemptAnswer(exchange.getAnswer(), exchange.getAnswerBody());
    }
}
