package kz.mediagrid.notifier.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.notice.NoticeJson;
import kz.mediagrid.notifier.notice.ReleasedNotice;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;
import tools.jackson.databind.json.JsonMapper;

/** Provides the notices that were released to the media, in order of release. Each notice is about a joint matter. */
final class NoticeFeed implements Feed<NoticeRef> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReleasedNotices notices;

    NoticeFeed(ReleasedNotices notices) {
        this.notices = notices;
    }

    /**
     * The outlet's id with the suffix {@code /notices}. A version cursor has the outlet's id alone as its key. An id
     * never contains a slash, so a version cursor never has the key of a notice cursor.
     */
    @Override
    public String cursorOf(String outletId) {
        return outletId + "/notices";
    }

    @Override
    public Optional<NoticeRef> next(Serving serving) {
        var from = serving.cursor() == null ? serving.outlet().getNoticesFrom() : serving.nextOffset();
        return notices.next(from).map(NoticeRef::new);
    }

    @Override
    public CompletableFuture<byte[]> body(Outlet outlet, NoticeRef sent) {
        return CompletableFuture.completedFuture(body(sent.released()));
    }

    private static byte[] body(ReleasedNotice notice) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "joint-matter.notice");
        body.put("timestamp", notice.notice().getSentAt().toString());
        body.put("data", data(notice));
        return JSON.writeValueAsBytes(body);
    }

    /**
     * The notice as JSON values. Contributions are left out if they exceed the size limit; the outlet can then fetch the
     * whole notice.
     */
    private static Map<String, Object> data(ReleasedNotice notice) {
        var data = NoticeJson.header(notice);
        var contributions = NoticeJson.contributions(notice);
        boolean small = JSON.writeValueAsBytes(contributions).length <= Content.LARGEST_INLINE;
        data.put("inline", small ? "CONTRIBUTIONS" : "NOTHING");
        if (small) {
            data.put("contributions", contributions);
        }
        return data;
    }
}
