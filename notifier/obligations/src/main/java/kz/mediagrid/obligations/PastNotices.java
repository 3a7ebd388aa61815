package kz.mediagrid.obligations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;

/** The consolidated notices and supplements that the clock of obligations wrote before its state was lost. */
final class PastNotices {

    private final Set<String> parts = new HashSet<>();
    private final Map<String, Integer> supplements = new HashMap<>();
    private final Map<String, List<String>> contained = new HashMap<>();

    /** Adds a part of a notice; a part that was added before changes nothing. */
    void add(JointNotice part) {
        if (!parts.add(NoticeIds.of(part) + "/" + part.getPart())) {
            return;
        }
        supplements.merge(part.getMatterId(), part.getSupplement(), Math::max);
        part.getContributions()
                .forEach(said -> contained
                        .computeIfAbsent(part.getMatterId(), any -> new ArrayList<>())
                        .add(name(said)));
    }

    boolean hasNotice(String matterId) {
        return supplements.containsKey(matterId);
    }

    /** The number of the matter's supplements. */
    int supplements(String matterId) {
        return supplements.getOrDefault(matterId, 0);
    }

    /** Whether a notice of the matter contains {@code said}. Each contribution of a notice is found once. */
    boolean take(String matterId, BodyContribution said) {
        return contained.getOrDefault(matterId, new ArrayList<>()).remove(name(said));
    }

    void clear() {
        parts.clear();
        supplements.clear();
        contained.clear();
    }

    private static String name(BodyContribution said) {
        return said.getAgencyCode() + "/" + said.getReceivedAt();
    }
}
