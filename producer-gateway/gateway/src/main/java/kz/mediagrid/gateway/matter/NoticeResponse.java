package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated notice of a joint matter, or a supplement to it, as it was sent to the bodies concerned.
 *
 * @param supplement number of the supplement, from 1; absent for the notice itself
 * @param sentAt instant at which the notice was sent
 * @param cause reason for the time of sending. ORDERED: the authorised body decided to send the notice at once;
 *     COMPLETE: every body had sent the contribution that it owed; DEADLINE: the last term had ended
 * @param forMedia whether the notice was sent to the media too, with only the parts that are released for the media
 * @param text the authorised body's text in the notice
 * @param contributions contributions of the bodies, in the order of their receipt
 * @param missing codes of the state bodies that had sent nothing until then, if the notice names these bodies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointNotice")
record NoticeResponse(
        @Schema(example = "1") @Nullable Integer supplement,

        @Schema(format = "date-time") String sentAt,

        @Schema(allowableValues = {"ORDERED", "COMPLETE", "DEADLINE"})
        String cause,

        boolean forMedia,
        @Nullable Text text,
        List<ContributionResponse> contributions,
        List<String> missing) {

    static NoticeResponse of(JointNotice notice) {
        return new NoticeResponse(
                notice.getSupplement() == 0 ? null : notice.getSupplement(),
                LocalTimes.write(notice.getSentAt()),
                notice.getCause().name(),
                notice.getForMedia(),
                Text.ofNullable(notice.getText()),
                notice.getContributions().stream().map(ContributionResponse::of).toList(),
                notice.getMissing());
    }
}
