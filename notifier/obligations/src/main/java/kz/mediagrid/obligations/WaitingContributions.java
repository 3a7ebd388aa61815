package kz.mediagrid.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.state.Store;

/** The contributions to joint matters that no notice contains yet. */
final class WaitingContributions {

    private final Store<BodyContribution> contributions;

    /** @param contributions the contributions, by matter id and submission id */
    WaitingContributions(Store<BodyContribution> contributions) {
        this.contributions = contributions;
    }

    /** A contribution and the id of the submission that sent it. */
    record Waiting(String submissionId, BodyContribution contribution) {

        String agency() {
            return contribution.getAgencyCode();
        }
    }

    /** Stores a contribution and returns the matter with it. */
    MatterStanding add(MatterStanding matter, String submissionId, BodyContribution contribution) {
        contributions.put(name(matter, submissionId), contribution);
        var more = new ArrayList<>(matter.getContributions());
        more.add(submissionId);
        return MatterStanding.newBuilder(matter).setContributions(more).build();
    }

    /** The contributions that wait, in the order of their receipt. */
    List<Waiting> of(MatterStanding matter) {
        return matter.getContributions().stream()
                .map(submission ->
                        new Waiting(submission, Objects.requireNonNull(contributions.get(name(matter, submission)))))
                .toList();
    }

    /** Deletes the contributions that a notice now contains, and returns the matter with a mark for each of them. */
    MatterStanding noticed(MatterStanding matter, List<Waiting> said) {
        var ids = said.stream().map(Waiting::submissionId).toList();
        ids.forEach(submission -> contributions.remove(name(matter, submission)));
        var noticed = new ArrayList<>(matter.getNoticed());
        noticed.addAll(ids);
        return MatterStanding.newBuilder(matter)
                .setNoticed(noticed)
                .setContributions(matter.getContributions().stream()
                        .filter(submission -> !ids.contains(submission))
                        .toList())
                .build();
    }

    private static String name(MatterStanding matter, String submissionId) {
        return matter.getMatterId() + "/" + submissionId;
    }
}
