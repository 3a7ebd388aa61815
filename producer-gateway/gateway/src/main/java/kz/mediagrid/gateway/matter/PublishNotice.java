package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.NoticeTime;
import org.jspecify.annotations.Nullable;

/**
 * The decision on sending the consolidated notice of a joint matter.
 *
 * @param when time of sending. NOW: at once, with the contributions so far, or, after the
 *     notice, as a supplement with the contributions since; WHEN_COMPLETE: after every body has sent
 *     the contribution that it owes; AT_DEADLINE: after the last term has ended; the notice is then complete or names
 *     the bodies whose contributions are missing
 * @param nameMissing whether the notice may name the bodies that have sent nothing; if false, a notice that is to be
 *     sent AT_DEADLINE waits until all contributions are there
 * @param text the authorised body's text, at most 20,000 characters; in the notice, this text precedes the
 *     contributions
 * @param forMedia whether the media get the notice too. The media get the subject, 'text', and only the released parts
 *     of the contributions
 */
@Schema(name = "PublishNotice", requiredProperties = "when")
public record PublishNotice(
        @Nullable When when,
        @Schema(defaultValue = "false") @Nullable Boolean nameMissing,
        @AtMost(Rules.LONG_TEXT) @Nullable Text text,
        @Schema(defaultValue = "false") @Nullable Boolean forMedia) {

    /** The time at which a notice is sent. */
    public enum When {
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

    /** Parses the content into a command. The caller adds the submission stamp and the matter's id. */
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
