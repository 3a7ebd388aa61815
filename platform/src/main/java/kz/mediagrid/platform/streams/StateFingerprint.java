package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * Identifies the topology that made a state, and the changelogs that store the state.
 *
 * @param topology fingerprint of the topology: the names of its nodes, and the connections between them
 * @param changelogs fingerprint of the identities of the changelog topics; empty before they exist
 */
record StateFingerprint(String topology, String changelogs) {

    private static final String SEPARATOR = " ";

    /** The fingerprint of a state that is about to be made; its changelogs do not exist yet. */
    static StateFingerprint begun(Topology topology) {
        return new StateFingerprint(fingerprint(lines(topology.describe())), "");
    }

    StateFingerprint in(Map<String, Uuid> changelogs) {
        return new StateFingerprint(
                topology, changelogs.isEmpty() ? "" : fingerprint(Set.of(new TreeMap<>(changelogs).toString())));
    }

    boolean namesChangelogs() {
        return !changelogs.isEmpty();
    }

    /** The stored form, which {@link #parse} reads. */
    String text() {
        return topology + SEPARATOR + changelogs;
    }

    /** The fingerprint in {@code text}; empty if the text is not a fingerprint. */
    static Optional<StateFingerprint> parse(String text) {
        int end = text.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : Optional.of(new StateFingerprint(text.substring(0, end), text.substring(end + 1)));
    }

    /** The names of the state stores in {@code topology}. */
    static Set<String> stores(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(Processor.class::isInstance)
                .flatMap(node -> ((Processor) node).stores().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(TopologyDescription description) {
        return description.subtopologies().stream()
                .flatMap(part -> part.nodes().stream().map(node -> part.id() + " " + line(node)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(TopologyDescription.Node node) {
        var next = node.successors().stream()
                .map(TopologyDescription.Node::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return node.name() + " > " + next + " " + part(node);
    }

    private static Collection<String> part(TopologyDescription.Node node) {
        if (node instanceof Processor processor) {
            return new TreeSet<>(processor.stores());
        }
        if (node instanceof Source source) {
            return new TreeSet<>(source.topicSet());
        }
        return node instanceof Sink sink ? Set.of(sink.topic()) : Set.of();
    }

    private static String fingerprint(Set<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
