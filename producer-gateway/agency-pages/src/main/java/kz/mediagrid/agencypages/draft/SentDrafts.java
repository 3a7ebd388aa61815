package kz.mediagrid.agencypages.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** The view of the topic {@code sent-drafts}: which drafts were sent together. */
public final class SentDrafts {

    /** The sends by body, week, and place on the topic. */
    private final Store<DraftsSent> sends;

    private long next;

    /** @param stores empty stores for the sends */
    SentDrafts(Stores stores) {
        this.sends = stores.of(new Kept<>("sent-drafts", DraftsSent.class));
    }

    /** Applies the next record of the topic. */
    void apply(DraftsSent sent) {
        sends.put(beginning(sent.getAgencyCode(), sent.getWeek()) + "%019d".formatted(next++), sent);
    }

    /** The send with this id; empty if there is none, or if it is another body's or of another week. */
    public Optional<DraftsSent> find(String agencyCode, String week, String sendId) {
        return of(agencyCode, week).stream()
                .filter(sent -> sent.getSendId().equals(sendId))
                .findFirst();
    }

    /** The body's sends for the week, the newest first. */
    public List<DraftsSent> of(String agencyCode, String week) {
        var found = new ArrayList<DraftsSent>();
        sends.each(beginning(agencyCode, week), (key, sent) -> found.add(sent));
        Collections.reverse(found);
        return found;
    }

    /** The send of the same submissions; empty if there is none. */
    Optional<DraftsSent> same(DraftsSent sent) {
        return of(sent.getAgencyCode(), sent.getWeek()).stream()
                .filter(known -> numbers(known).equals(numbers(sent)))
                .findFirst();
    }

    private static List<String> numbers(DraftsSent sent) {
        return sent.getDrafts().stream()
                .map(SentDraft::getSubmissionId)
                .sorted()
                .toList();
    }

    private static String beginning(String agencyCode, String week) {
        return agencyCode + "/" + week + "/";
    }
}
