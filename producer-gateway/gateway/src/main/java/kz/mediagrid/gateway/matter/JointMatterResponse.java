package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import org.jspecify.annotations.Nullable;

/**
 * A joint matter, as shown to the authorised body, the bodies concerned and the bodies in copy.
 *
 * @param id number of the matter
 * @param state present state
 * @param aroseOn day on which the matter arose
 * @param openedBy code of the state body that opened the matter
 * @param receivedAt instant at which the matter was received. All bodies concerned, except the body that opened the
 *     matter, were notified then
 * @param subject subject, in one line
 * @param text known facts, and the requested information; a body in copy does not see them
 * @param bodies the bodies that the matter concerns, each with the body's term; a body in copy does not see the terms
 * @param inCopy the bodies that get the matter in copy
 * @param contributions contributions so far, in the order of their receipt. A body sees only its own contributions
 *     here; the notice shows the contributions of all bodies
 * @param order decision on sending the notice: if the notice was sent, the decision that caused the sending; otherwise
 *     the decision received last. Only the authorised body and OPS see this decision
 * @param notice the consolidated notice; absent until the notice is sent
 * @param supplements the supplements to the notice, in the order of their sending
 * @param cancellation the cancellation, if the matter was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointMatter")
record JointMatterResponse(
        @Schema(example = "mat-0d3f6b7c9a1e4f258b60c4d7e8f9a0b1")
        String id,

        State state,
        @Schema(format = "date") String aroseOn,
        @Schema(example = "edu") String openedBy,
        @Schema(format = "date-time") String receivedAt,
        Text subject,
        @Nullable Text text,
        List<ConcernedAgencyResponse> bodies,
        List<CopiedAgencyResponse> inCopy,
        List<ContributionResponse> contributions,
        @Nullable Order order,
        @Nullable NoticeResponse notice,
        List<NoticeResponse> supplements,
        @Nullable Cancellation cancellation) {

    /** The state of a joint matter. */
    enum State {
        OPEN,
        NOTICE_SENT,
        CANCELLED
    }

    /**
     * The decision on sending the consolidated notice.
     *
     * @param receivedAt instant at which the decision was received
     * @param when time of sending
     * @param nameMissing whether the notice may name the bodies that have sent nothing
     * @param text the authorised body's text in the notice
     * @param forMedia whether the notice is sent to the media too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeOrder")
    record Order(
            @Schema(format = "date-time") String receivedAt,
            PublishNotice.When when,
            boolean nameMissing,
            @Nullable Text text,
            boolean forMedia) {

        static Order of(JointNoticeOrdered order) {
            return new Order(
                    LocalTimes.write(order.getSubmission().getReceivedAt()),
                    PublishNotice.When.of(order.getWhen()),
                    order.getNameMissing(),
                    Text.ofNullable(order.getText()),
                    order.getForMedia());
        }
    }

    /**
     * The cancellation of a joint matter.
     *
     * @param receivedAt instant at which the cancellation was received
     * @param reason reason for the cancellation
     */
    @Schema(name = "MatterCancellation")
    record Cancellation(@Schema(format = "date-time") String receivedAt, Text reason) {

        static Cancellation of(JointMatterClosed closing) {
            return new Cancellation(
                    LocalTimes.write(closing.getSubmission().getReceivedAt()), Text.of(closing.getReason()));
        }
    }

    /** Whether {@code reader} sees also the text and the terms: not a body in copy. */
    static boolean isWholeFor(Account reader, JointMatter matter) {
        return reader.sees(matter.arose().getOpener())
                || matter.agencies().stream().anyMatch(agency -> reader.sees(agency.getAgencyCode()));
    }

    /**
     * The matter as {@code reader} sees it.
     *
     * @param sent the notice and its supplements
     */
    static JointMatterResponse of(
            JointMatter matter,
            Function<ConcernedBody, ConcernedAgencyResponse> agencies,
            List<JointNotice> sent,
            Account reader) {
        var arose = matter.arose();
        boolean isWhole = isWholeFor(reader, matter);
        return new JointMatterResponse(
                matter.id(),
                matter.isCancelled() ? State.CANCELLED : sent.isEmpty() ? State.OPEN : State.NOTICE_SENT,
                arose.getAroseOn().toString(),
                arose.getOpener(),
                LocalTimes.write(matter.receivedAt()),
                Text.of(arose.getSubject()),
                isWhole ? Text.ofNullable(arose.getText()) : null,
                matter.agencies().stream()
                        .map(isWhole ? agencies : ConcernedAgencyResponse::withoutTerm)
                        .toList(),
                arose.getInCopy().stream().map(CopiedAgencyResponse::of).toList(),
                matter.contributions().stream()
                        .filter(it -> reader.sees(it.getAgencyCode()))
                        .map(ContributionResponse::of)
                        .toList(),
                matter.order(sent)
                        .filter(order -> reader.seesAll())
                        .map(Order::of)
                        .orElse(null),
                sent.stream().findFirst().map(NoticeResponse::of).orElse(null),
                sent.stream().skip(1).map(NoticeResponse::of).toList(),
                Optional.ofNullable(matter.closing()).map(Cancellation::of).orElse(null));
    }
}
