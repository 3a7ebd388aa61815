package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.JointNotice;

/** The first consolidated notice of each matter, as {@code joint-notices} holds them and letters need them. */
final class Notices {

    private final Map<String, Notice> byMatter = new HashMap<>();
    private final List<JointNotice> parts = new ArrayList<>();

    /** Takes in the next part: those of one notice follow one another. */
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

    /** The notice of that matter; empty while not all of it was read. */
    synchronized Optional<Notice> of(String matterId) {
        return Optional.ofNullable(byMatter.get(matterId));
    }
}
