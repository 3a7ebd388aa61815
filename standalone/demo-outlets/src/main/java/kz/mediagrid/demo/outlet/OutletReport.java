package kz.mediagrid.demo.outlet;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The deliveries to an outlet, counted by the outlet itself.
 *
 * @param outlet the outlet's id
 * @param receipts all deliveries that the outlet accepted, including repeats, in order of arrival
 * @param badSignatures the number of deliveries refused because of a wrong signature
 * @param turnedAway the number of deliveries that arrived while the outlet was down
 */
public record OutletReport(String outlet, List<ReceivedVersion> receipts, int badSignatures, int turnedAway) {

    public OutletReport {
        receipts = List.copyOf(receipts);
    }

    /** Whether the outlet accepted {@code version} of {@code week}. */
    public boolean has(String week, int version) {
        return versions(week).contains(version);
    }

    /** The numbers of the versions of {@code week} that the outlet accepted, in order of their first delivery. */
    public List<Integer> versions(String week) {
        return receipts.stream()
                .filter(receipt -> receipt.week().equals(week))
                .map(ReceivedVersion::version)
                .distinct()
                .toList();
    }

    /** The number of deliveries that repeat a version under another id. The outlet cannot recognise such a repeat. */
    public int doubled() {
        return receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> receipt.week() + "/" + receipt.version(),
                        Collectors.mapping(ReceivedVersion::webhookId, Collectors.toCollection(HashSet::new))))
                .values()
                .stream()
                .mapToInt(ids -> ids.size() - 1)
                .sum();
    }
}
