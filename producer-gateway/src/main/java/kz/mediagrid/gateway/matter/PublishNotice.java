package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.NoticeTime;
import org.jspecify.annotations.Nullable;

/** The decision on sending the consolidated notice of a joint matter. */
@Schema(
        name = "PublishNotice",
        description = "How the consolidated notice of a joint matter is to go out.",
        requiredProperties = "when")
record PublishNotice(
        @Schema(
                description =
                        "NOW: with what there is; WHEN_COMPLETE: once every body that owes a contribution has sent "
                                + "one; AT_DEADLINE: once the last of their terms has ended, then complete or with the missing "
                                + "bodies named.")
        @Nullable
        When when,

        @Schema(
                description =
                        "Whether the notice may name the bodies that have sent nothing. Without this a notice for "
                                + "the deadline waits until it is complete.",
                defaultValue = "false")
        @Nullable
        Boolean nameMissing,

        @Schema(description = "The authorised body's own words, before the contributions; at most 20,000 characters.")
        @Nullable
        Text text,

        @Schema(
                description = "Whether the notice goes to the media too: its subject, these words, and of the "
                        + "contributions what is marked for the media.",
                defaultValue = "false")
        @Nullable
        Boolean forMedia) {

    /** The time at which a notice goes out. */
    enum When {
        NOW,
        WHEN_COMPLETE,
        AT_DEADLINE;

        NoticeTime kept() {
            return NoticeTime.valueOf(name());
        }

        static When of(NoticeTime kept) {
            return valueOf(kept.name());
        }
    }

    /** Parses the content of the command; the caller adds stamp and id. */
    JointNoticeOrdered.Builder parse() {
        var rules = new Rules();
        var ordered = JointNoticeOrdered.newBuilder()
                .setNameMissing(Boolean.TRUE.equals(nameMissing))
                .setForMedia(Boolean.TRUE.equals(forMedia));
        rules.required(WHOLE.field("when"), when).map(When::kept).ifPresent(ordered::setWhen);
        rules.optionalLongText(WHOLE.field("text"), text).ifPresent(ordered::setText);
        return rules.orElseThrow(() -> ordered);
    }
}
