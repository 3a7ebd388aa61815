package kz.mediagrid.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;

/** Compares one published version, part by part, with the version that the replay made. */
final class VersionComparison {

    /** The limit for entries of one version that are reported by name; further entries are only counted. */
    static final int NAMED_ENTRIES = 20;

    private static final int NAMED_FIELDS = 5;

    /** The fields in which the parts of one version differ. */
    private static final Set<String> OF_THE_PART = Set.of("part", "changes");

    private final VersionName name;
    private final MediaGridVersion header;
    private final List<Integer> layout;
    private final List<String> order;
    private final Map<String, GridChange> missing = new LinkedHashMap<>();
    private final Consumer<Finding> findings;

    private final Set<Integer> seen = new LinkedHashSet<>();
    private final Set<FieldDifference> told = new HashSet<>();
    private final List<Integer> publishedLayout = new ArrayList<>();
    private final List<String> publishedOrder = new ArrayList<>();
    private int entriesThatDiffer;

    /** @param made all parts of the version as the replay made it */
    VersionComparison(List<MediaGridVersion> made, VersionName name, Consumer<Finding> findings) {
        this.name = name;
        this.header = made.get(0);
        this.layout = made.stream().map(part -> part.getChanges().size()).toList();
        this.order = made.stream()
                .flatMap(part -> part.getChanges().stream())
                .map(GridChange::getEventId)
                .toList();
        this.findings = findings;
        made.forEach(part -> part.getChanges().forEach(change -> missing.put(change.getEventId(), change)));
    }

    /**
     * The version as the commands give it, but with the published fingerprint of the log.
     *
     * @param repair the offset of the repair that accepts this fingerprint
     */
    static List<MediaGridVersion> accepted(
            List<MediaGridVersion> made,
            VersionName name,
            MediaGridVersion part,
            long repair,
            Consumer<Finding> findings) {
        var replayed = made.get(0).getCommandsHash();
        if (Objects.equals(part.getCommandsHash(), replayed)) {
            return made;
        }
        findings.accept(Finding.of(
                Kind.REPAIRED,
                name,
                null,
                "was published with the commandsHash %s, but the commands give %s; the repair at offset %d accepts it"
                        .formatted(part.getCommandsHash(), replayed, repair)));
        var header = MediaGridVersion.newBuilder(VersionHeaders.of(made.get(0)))
                .setCommandsHash(part.getCommandsHash())
                .build();
        var hash = VersionHash.ofHeader(header);
        return made.stream()
                .map(each -> MediaGridVersion.newBuilder(each)
                        .setCommandsHash(part.getCommandsHash())
                        .setVersionHash(hash)
                        .build())
                .toList();
    }

    /** Compares the next published part. */
    void take(MediaGridVersion part) {
        if (!seen.add(part.getPart())) {
            findings.accept(Finding.of(Kind.PART_TWICE, name, null, "has part %d twice".formatted(part.getPart())));
            return;
        }
        compareHeader(part);
        publishedLayout.add(part.getChanges().size());
        for (var change : part.getChanges()) {
            publishedOrder.add(change.getEventId());
            compare(change);
        }
    }

    private void compareHeader(MediaGridVersion part) {
        for (var difference : FieldDifference.between(part, header, OF_THE_PART)) {
            // Each part repeats the header; a difference common to several parts is reported once.
            if (told.add(difference)) {
                findings.accept(Finding.ofField(kindOf(difference), name, null, difference));
            }
        }
    }

    private static Kind kindOf(FieldDifference difference) {
        return switch (difference.path()) {
            case "previousHash" -> Kind.CHAIN_BROKEN;
            case "commandsHash" -> Kind.COMMANDS_CHANGED;
            default -> Kind.HEADER_DIFFERS;
        };
    }

    private void compare(GridChange published) {
        var replayed = missing.remove(published.getEventId());
        if (replayed == null) {
            entry(
                    Kind.ENTRY_UNEXPECTED,
                    published.getEventId(),
                    "it was published as %s, but the commands do not give it".formatted(published.getKind()));
            return;
        }
        var differences = FieldDifference.between(published, replayed, Set.of());
        if (!differences.isEmpty() && isNamed()) {
            differences.stream()
                    .limit(NAMED_FIELDS)
                    .map(difference -> Finding.ofField(Kind.ENTRY_DIFFERS, name, published.getEventId(), difference))
                    .forEach(findings);
        }
    }

    private void entry(Kind kind, String eventId, String rest) {
        if (isNamed()) {
            findings.accept(Finding.ofEntry(kind, name, eventId, rest));
        }
    }

    private boolean isNamed() {
        entriesThatDiffer++;
        return entriesThatDiffer <= NAMED_ENTRIES;
    }

    /** Ends the comparison after the last part of the version. */
    void end() {
        var absent = absentParts();
        if (absent.isEmpty()) {
            missing.forEach((eventId, change) -> entry(
                    Kind.ENTRY_MISSING,
                    eventId,
                    "the commands give it as %s, but it was not published".formatted(change.getKind())));
        } else {
            var numbers = absent.stream().map(String::valueOf).collect(Collectors.joining(", "));
            findings.accept(Finding.of(
                    Kind.PART_MISSING,
                    name,
                    null,
                    "lacks part %s of %d, and with it %d of its entries"
                            .formatted(numbers, layout.size(), missing.size())));
        }
        if (entriesThatDiffer > NAMED_ENTRIES) {
            findings.accept(Finding.of(
                    Kind.ENTRY_DIFFERS,
                    name,
                    null,
                    "differs in %d further entries".formatted(entriesThatDiffer - NAMED_ENTRIES)));
        }
        if (entriesThatDiffer == 0 && absent.isEmpty()) {
            compareOrder();
        }
    }

    private List<Integer> absentParts() {
        return IntStream.rangeClosed(1, layout.size())
                .filter(part -> !seen.contains(part))
                .boxed()
                .toList();
    }

    private void compareOrder() {
        if (!publishedOrder.equals(order)) {
            findings.accept(
                    Finding.of(Kind.ENTRIES_REORDERED, name, null, "has its entries in another order than published"));
        } else if (!publishedLayout.equals(layout) || !List.copyOf(seen).equals(inOrder())) {
            findings.accept(Finding.of(
                    Kind.PARTS_DIFFER,
                    name,
                    null,
                    "was published in parts %s of %s entries, but the commands give %s"
                            .formatted(seen, publishedLayout, layout)));
        }
    }

    private List<Integer> inOrder() {
        return IntStream.rangeClosed(1, layout.size()).boxed().toList();
    }
}
