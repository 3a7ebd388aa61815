package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import org.jspecify.annotations.Nullable;

/** A joint matter, as shown to those whom it concerns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointMatter", description = "A joint matter as those it concerns see it.")
record JointMatterResponse(
        @Schema(description = "The matter's number.", example = "mat-0d3f6b7c9a1e4f258b60c4d7e8f9a0b1")
        String id,

        @Schema(description = "How it stands.") State state,

        @Schema(description = "The day on which it arose.", format = "date")
        String aroseOn,

        @Schema(description = "Code of the body that opened it.", example = "edu")
        String openedBy,

        @Schema(description = "When it was received: the notice of the other bodies.", format = "date-time")
        String receivedAt,

        @Schema(description = "What it is about.") Text subject,

        @Schema(description = "What is known of it, and what is to be said of it.") @Nullable
        Text text,

        @Schema(description = "The bodies concerned, each with its clock.")
        List<ConcernedAgencyResponse> bodies,

        @Schema(
                description =
                        "What the bodies have said so far, the first one first. A body sees its own here, and the "
                                + "others' in the notice.")
        List<ContributionResponse> contributions,

        @Schema(
                description =
                        "How the notice is to go out, as last decided; once it has gone out, the decision that it followed, and "
                                + "none that came too late. For the authorised body and those who watch.")
        @Nullable
        Order order,

        @Schema(description = "The consolidated notice, once it has gone out.") @Nullable
        NoticeResponse notice,

        @Schema(description = "That the matter was cancelled.") @Nullable
        Cancellation cancellation) {

    /** The state of a joint matter. */
    enum State {
        OPEN,
        NOTICE_SENT,
        CANCELLED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeOrder", description = "How the notice is to go out.")
    record Order(
            @Schema(description = "When that was decided.", format = "date-time")
            String receivedAt,

            @Schema(description = "When it goes out.") PublishNotice.When when,

            @Schema(description = "Whether it may name the bodies that have sent nothing.")
            boolean nameMissing,

            @Schema(description = "The authorised body's own words.") @Nullable
            Text text,

            @Schema(description = "Whether it goes to the media too.")
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

    @Schema(name = "MatterCancellation", description = "That the matter was cancelled.")
    record Cancellation(
            @Schema(description = "When.", format = "date-time")
            String receivedAt,

            @Schema(description = "Why.") Text reason) {

        static Cancellation of(JointMatterClosed closing) {
            return new Cancellation(
                    LocalTimes.write(closing.getSubmission().getReceivedAt()), Text.of(closing.getReason()));
        }
    }

    /** The matter as {@code reader} sees it. */
    static JointMatterResponse of(
            JointMatter matter,
            Function<ConcernedBody, ConcernedAgencyResponse> bodies,
            Optional<JointNotice> notice,
            Account reader) {
        var arose = matter.arose();
        return new JointMatterResponse(
                matter.id(),
                matter.isCancelled() ? State.CANCELLED : notice.isPresent() ? State.NOTICE_SENT : State.OPEN,
                arose.getAroseOn().toString(),
                arose.getOpener(),
                LocalTimes.write(matter.receivedAt()),
                Text.of(arose.getSubject()),
                Text.ofNullable(arose.getText()),
                matter.bodies().stream().map(bodies).toList(),
                matter.contributions().stream()
                        .filter(it -> reader.sees(it.getAgencyCode()))
                        .map(ContributionResponse::of)
                        .toList(),
                matter.order(notice)
                        .filter(order -> reader.seesAll())
                        .map(Order::of)
                        .orElse(null),
                notice.map(NoticeResponse::of).orElse(null),
                Optional.ofNullable(matter.closing()).map(Cancellation::of).orElse(null));
    }
}
