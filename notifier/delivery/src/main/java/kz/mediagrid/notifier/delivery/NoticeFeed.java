package kz.mediagrid.notifier.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.notice.NoticeJson;
import kz.mediagrid.notifier.notice.ReleasedNotice;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;

/** Provides the notices that were released to the media, in order of release. Each notice is about a joint matter. */
final class NoticeFeed implements Feed<NoticeRef> {

    private final ReleasedNotices notices;

    NoticeFeed(ReleasedNotices notices) {
        this.notices = notices;
    }

    @Override
    public String cursorOf(String outletId) {
        return CursorIds.ofNotices(outletId);
    }

    @Override
    public long end() {
        return notices.end();
    }

    @Override
    public Optional<NoticeRef> next(Serving serving) {
        var cursor = serving.cursor();
        // A replay is of versions alone.
        var from = cursor == null ? serving.outlet().getNoticesFrom() : cursor.getNextOffset();
        return notices.next(from).map(NoticeRef::new);
    }

    @Override
    public Optional<NoticeRef> find(Destination to, String messageId) {
        return NoticeRef.noticeOf(to.id(), messageId).flatMap(notices::of).map(NoticeRef::new);
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, NoticeRef sent) {
        return CompletableFuture.completedFuture(body(sent.released(), MessageBody.limit(to.outlet())));
    }

    /**
     * The notice as far as it is within the size limit: all of it, or without the contributions, or without the authorised
     * body's text as well. The outlet can then fetch the whole notice.
     */
    private static byte[] body(ReleasedNotice notice, int limit) {
        var whole = NoticeJson.header(notice);
        whole.put("inline", "CONTRIBUTIONS");
        whole.put("contributions", NoticeJson.contributions(notice));
        var header = NoticeJson.header(notice);
        header.put("inline", "NOTHING");
        var withoutText = new LinkedHashMap<>(header);
        withoutText.remove("text");
        return MessageBody.write(
                "joint-matter.notice",
                notice.notice().getSentAt().toString(),
                limit,
                List.of(whole, header, withoutText));
    }
}
