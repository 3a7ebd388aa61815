package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;

/** The consolidated notice of a joint matter as it went out to the bodies concerned. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointNotice", description = "The consolidated notice as it went out to the bodies concerned.")
record NoticeResponse(
        @Schema(description = "When it went out.", format = "date-time")
        String sentAt,

        @Schema(
                description = "Why then: ORDERED: at once; COMPLETE: every body that owed a contribution had sent one; "
                        + "DEADLINE: the last term had ended.",
                allowableValues = {"ORDERED", "COMPLETE", "DEADLINE"})
        String cause,

        @Schema(description = "Whether it went to the media too, with what is marked for them.")
        boolean forMedia,

        @Schema(description = "The authorised body's own words.") @Nullable
        Text text,

        @Schema(description = "What the bodies said, in the order in which it was received.")
        List<ContributionResponse> contributions,

        @Schema(description = "Codes of the bodies that had sent nothing, where they are named.")
        List<String> missing) {

    static NoticeResponse of(JointNotice notice) {
        return new NoticeResponse(
                LocalTimes.write(notice.getSentAt()),
                notice.getCause().name(),
                notice.getForMedia(),
                Text.ofNullable(notice.getText()),
                notice.getContributions().stream().map(ContributionResponse::of).toList(),
                notice.getMissing());
    }
}
