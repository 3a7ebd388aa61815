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
 * Every joint matter and what became of it, as the topic {@code joint-matters} holds them, the newest first, with the
 * notices that went out, as {@code joint-notices} holds those: of several of one matter the first.
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

    /** Takes in a part of a notice that went out; nothing more once there is a whole one. */
    void followNotice(JointNotice part) {
        var parts = notices.computeIfAbsent(part.getMatterId(), id -> new ConcurrentSkipListMap<>());
        if (!isWhole(List.copyOf(parts.values()))) {
            parts.put(part.getPart(), part);
        }
    }

    /** The notice of a matter, whole; empty until it has gone out. */
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
