package kz.mediagrid.notifier.notice;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.matters.NoticeForMedia;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.JointNotice;

/**
 * A notice released to the media, with only the texts and materials that are marked for the media.
 *
 * @param notice the released notice, with the contents of all its parts
 * @param offset the offset of the notice's first part on {@code joint-notices}
 * @param next the offset after the notice's last part
 */
public record ReleasedNotice(JointNotice notice, long offset, long next) {

    /** Combines a notice's parts, and keeps only the contents for the media. Empty if the notice is not for the media. */
    static Optional<ReleasedNotice> of(List<JointNotice> parts, long offset, long next) {
        var first = parts.get(0);
        if (!first.getForMedia()) {
            return Optional.empty();
        }
        var whole = JointNotice.newBuilder(first)
                .setParts(1)
                .setContributions(parts.stream()
                        .flatMap(part -> part.getContributions().stream())
                        .toList())
                .build();
        return Optional.of(new ReleasedNotice(NoticeForMedia.of(whole), offset, next));
    }

    public String matterId() {
        return notice.getMatterId();
    }

    /** The id of the notice; a supplement has an id of its own. */
    public String noticeId() {
        return NoticeIds.of(notice);
    }
}
