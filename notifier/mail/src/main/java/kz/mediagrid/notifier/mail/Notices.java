package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * The view of the consolidated notices on {@code joint-notices}, cut to a mail's size. Of several notices with one id,
 * only the first is used.
 */
final class Notices {

    private final Store<JointNotice> byId;
    private final List<JointNotice> parts = new ArrayList<>();

    /** @param stores empty stores for the notices */
    Notices(Stores stores) {
        this.byId = stores.of(new Kept<>("mail-notices", JointNotice.class));
    }

    /** Adds the next part of a notice; the parts of one notice are consecutive. */
    synchronized void apply(JointNotice part) {
        if (part.getPart() == 1) {
            parts.clear();
        }
        parts.add(part);
        if (parts.size() == part.getParts()) {
            var id = NoticeIds.of(part);
            if (byId.get(id) == null) {
                byId.put(id, whole());
            }
            parts.clear();
        }
    }

    private JointNotice whole() {
        return parts.size() == 1
                ? parts.get(0)
                : JointNotice.newBuilder(parts.get(0))
                        .setParts(1)
                        .setContributions(parts.stream()
                                .flatMap(part -> part.getContributions().stream())
                                .toList())
                        .build();
    }

    /** The notice with the id {@code noticeId}; empty until all parts of the notice were read. */
    Optional<Notice> of(String noticeId) {
        return Optional.ofNullable(byId.get(noticeId)).map(Notice::of);
    }
}
