package kz.mediagrid.gateway.matter;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointNotice;
import org.apache.avro.specific.SpecificRecord;

/**
 * View of the topics {@code joint-matters} and {@code joint-notices}. It has every joint matter in its present state,
 * the newest first, and the notices that were sent. If {@code joint-notices} has several notices about one matter, the
 * view has only the first of these notices.
 */
final class JointMatters extends LogView<JointMatter> {

    private final Map<String, NavigableMap<Integer, JointNotice>> notices = new ConcurrentHashMap<>();

    JointMatters() {
        super("matterId");
    }

    @Override
    protected Optional<JointMatter> begunBy(SpecificRecord record) {
        return record instanceof JointMatterArose arose ? Optional.of(JointMatter.of(arose)) : Optional.empty();
    }

    /** Applies a part of a sent notice; ignores the part if the view already has the whole notice. */
    void applyNotice(JointNotice part) {
        var parts = notices.computeIfAbsent(part.getMatterId(), id -> new ConcurrentSkipListMap<>());
        if (!isWhole(List.copyOf(parts.values()))) {
            parts.put(part.getPart(), part);
        }
    }

    /** The whole notice of a matter; empty until this gateway has read all parts of the notice. */
    Optional<JointNotice> notice(String matterId) {
        return Optional.ofNullable(notices.get(matterId))
                .map(parts -> List.copyOf(parts.values()))
                .filter(JointMatters::isWhole)
                .map(JointMatters::whole);
    }

    private static boolean isWhole(List<JointNotice> parts) {
        return !parts.isEmpty() && parts.size() == parts.get(0).getParts();
    }

    private static JointNotice whole(List<JointNotice> parts) {
        return JointNotice.newBuilder(parts.get(0))
                .setParts(1)
                .setContributions(parts.stream()
                        .flatMap(part -> part.getContributions().stream())
                        .toList())
                .build();
    }
}
