package kz.mediagrid.notifier.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.schemas.BodyContribution;

/** Converts a notice that was released to the media into JSON values. */
public final class NoticeJson {

    private NoticeJson() {}

    /** The whole notice. */
    public static Map<String, Object> of(ReleasedNotice released) {
        var json = header(released);
        json.put("contributions", contributions(released));
        return json;
    }

    /** The notice without its contributions. */
    public static Map<String, Object> header(ReleasedNotice released) {
        var notice = released.notice();
        var json = new LinkedHashMap<String, Object>();
        json.put("matter", notice.getMatterId());
        if (notice.getSupplement() > 0) {
            json.put("supplement", notice.getSupplement());
        }
        json.put("sentAt", LocalTimes.write(notice.getSentAt()));
        json.put("aroseOn", notice.getAroseOn().toString());
        json.put("subject", GridJson.record(notice.getSubject()));
        if (notice.getText() != null) {
            json.put("text", GridJson.record(notice.getText()));
        }
        json.put("bodies", notice.getBodies());
        if (!notice.getMissing().isEmpty()) {
            json.put("missing", notice.getMissing());
        }
        json.put("href", "/api/joint-notices/" + released.noticeId());
        return json;
    }

    /** The state bodies' contributions, each with the state body's code. */
    public static List<Map<String, Object>> contributions(ReleasedNotice released) {
        return released.notice().getContributions().stream()
                .map(NoticeJson::contribution)
                .toList();
    }

    private static Map<String, Object> contribution(BodyContribution contribution) {
        var said = contribution.getContribution();
        var json = new LinkedHashMap<String, Object>();
        json.put("body", contribution.getAgencyCode());
        json.put("receivedAt", LocalTimes.write(contribution.getReceivedAt()));
        if (said.getText() != null) {
            json.put("text", GridJson.record(said.getText().getText()));
        }
        if (!said.getMaterials().isEmpty()) {
            json.put(
                    "materials",
                    said.getMaterials().stream().map(GridJson::record).toList());
        }
        return json;
    }
}
