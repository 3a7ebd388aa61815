package kz.mediagrid.editorpages.agenda;

import java.util.List;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.schemas.JointNotice;

/** The state of the notice of a joint matter: sent, ordered for a time, or neither. */
enum NoticeState {
    NONE,
    NOW,
    WHEN_COMPLETE,
    AT_DEADLINE,
    SENT,
    CANCELLED;

    /** @param sent the notice and its supplements */
    static NoticeState of(JointMatter matter, List<JointNotice> sent) {
        if (!sent.isEmpty()) {
            return SENT;
        }
        if (matter.isCancelled()) {
            return CANCELLED;
        }
        return matter.order(sent).map(order -> valueOf(order.getWhen().name())).orElse(NONE);
    }

    /** Whether a notice is ordered and not sent yet. Templates call this. */
    public boolean isAwaited() {
        return this == NOW || this == WHEN_COMPLETE || this == AT_DEADLINE;
    }
}
