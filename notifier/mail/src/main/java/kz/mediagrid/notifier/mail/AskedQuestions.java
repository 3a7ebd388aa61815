package kz.mediagrid.notifier.mail;

import java.util.Optional;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** The view of the information requests and joint matters, for mails that quote them. */
final class AskedQuestions {

    private final Store<InformationRequested> requests;
    private final Store<JointMatterArose> matters;

    /** @param stores empty stores for the requests and joint matters */
    AskedQuestions(Stores stores) {
        this.requests = stores.of(new Kept<>("mail-requests", InformationRequested.class));
        this.matters = stores.of(new Kept<>("mail-matters", JointMatterArose.class));
    }

    void apply(InformationRequested request) {
        requests.put(request.getRequestId(), request);
    }

    void apply(JointMatterArose matter) {
        matters.put(matter.getMatterId(), matter);
    }

    /** The question of the request or joint matter with the id {@code id}; empty if it was not read yet. */
    Optional<AskedQuestion> of(String id) {
        return Optional.ofNullable(requests.get(id))
                .map(AskedQuestion::of)
                .or(() -> Optional.ofNullable(matters.get(id)).map(AskedQuestion::of));
    }

    /** Whether the body gets the joint matter in copy, or took over from a body in copy. */
    boolean isInCopy(String matterId, String agency) {
        return Optional.ofNullable(matters.get(matterId))
                .filter(matter -> NoticedMatter.of(matter).copied().anyMatch(agency::equals))
                .isPresent();
    }

    /** Whether the body took over from a body that the joint matter concerns. */
    boolean isOfPredecessor(String matterId, String agency) {
        return Optional.ofNullable(matters.get(matterId)).stream()
                .flatMap(matter -> matter.getBodies().stream())
                .anyMatch(body -> agency.equals(body.getSuccessor()));
    }
}
