package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.JointNotice;

/**
 * The view of the consolidated notices on {@code joint-notices}, cut to a mail's size. Only the first notice of a joint
 * matter is used.
 */
final class Notices {

    private final Map<String, Notice> byMatter = new HashMap<>();
    private final List<JointNotice> parts = new ArrayList<>();

    /** Adds the next part of a notice; the parts of one notice are consecutive. */
    synchronized void apply(JointNotice part) {
        if (part.getPart() == 1) {
            parts.clear();
        }
        parts.add(part);
        if (parts.size() == part.getParts()) {
            byMatter.putIfAbsent(part.getMatterId(), Notice.of(parts));
            parts.clear();
        }
    }

    /** The notice of the matter {@code matterId}; empty until all parts of the notice were read. */
    synchronized Optional<Notice> of(String matterId) {
        return Optional.ofNullable(byMatter.get(matterId));
    }
}
