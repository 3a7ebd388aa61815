package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated notice of a joint matter, or a supplement to it, that was released to the media.
 *
 * @param matter id of the joint matter
 * @param supplement number of the supplement, from 1; absent for the notice itself
 * @param sentAt time of release, business time
 * @param aroseOn day on which the matter arose
 * @param subject subject of the matter
 * @param text text of the authorised body; absent if there is none
 * @param bodies codes of the state bodies concerned
 * @param missing codes of the state bodies that contributed nothing; absent if all contributed
 * @param href address of the whole notice
 * @param inline in a message: CONTRIBUTIONS, or NOTHING if it has none for its size; absent in an answer
 * @param contributions contributions of the state bodies; absent in a list
 */
@Schema(name = "Notice")
record NoticeDocument(
        String matter,
        @Nullable Integer supplement,
        String sentAt,
        String aroseOn,
        Text subject,
        @Nullable Text text,
        List<String> bodies,
        @Nullable List<String> missing,
        String href,
        @Nullable String inline,
        @Nullable List<Contribution> contributions) {

    /**
     * The contribution of a state body.
     *
     * @param body code of the state body
     * @param receivedAt time of receipt, business time
     * @param text text of the contribution; absent if there is none
     * @param materials materials of the contribution; absent if there are none
     */
    @Schema(name = "NoticeContribution")
    record Contribution(
            String body,
            String receivedAt,
            @Nullable Text text,
            @Nullable List<Material> materials) {}

    /**
     * A page of the released notices.
     *
     * @param notices the notices without their contributions, the newest first
     * @param next cursor to send as 'after' for the next page; absent on the last page
     */
    @Schema(name = "NoticeList")
    record All(List<NoticeDocument> notices, @Nullable String next) {}
}
