package kz.mediagrid.demo.outlet;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an outlet was sent, by its own account.
 *
 * @param outlet the outlet's id
 * @param receipts all that it took, repeats too, in order
 * @param badSignatures how many it refused because the signature was wrong
 * @param turnedAway how many came while it was down
 */
public record OutletReport(String outlet, List<ReceivedVersion> receipts, int badSignatures, int turnedAway) {

    public OutletReport {
        receipts = List.copyOf(receipts);
    }

    /** Whether it took that version. */
    public boolean has(String week, int version) {
        return versions(week).contains(version);
    }

    /** The numbers of the versions of {@code week} that it took, in the order in which each came first. */
    public List<Integer> versions(String week) {
        return receipts.stream()
                .filter(receipt -> receipt.week().equals(week))
                .map(ReceivedVersion::version)
                .distinct()
                .toList();
    }

    /** How many versions came again under another id, so that the outlet could not know the repeat for one. */
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
