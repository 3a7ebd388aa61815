package kz.mediagrid.notifier.certificate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.outlets.SentToNobody;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the certificate of a week states (para. 6).
 *
 * @param first the header of version 1
 * @param last the header of the newest version
 * @param authorisedBody the code of the body that owes the grid
 * @param opens the future beginning of the collecting, from which the term counts; null once it has begun
 * @param owed the last transition of the obligation to send the grid; null if it is not on record
 * @param dispatch the outcome of sending version 1; null if that is not on record
 * @param termEnded whether the term of the obligation has ended
 */
public record WeekCertificate(
        MediaGridVersion first,
        MediaGridVersion last,
        String authorisedBody,
        @Nullable Instant opens,
        @Nullable ObligationChanged owed,
        @Nullable GridDispatch dispatch,
        boolean termEnded) {

    private static final String FORM = "media-grid-certificate-1";
    private static final Set<ObligationState> MET = Set.of(ObligationState.MET, ObligationState.MET_LATE);

    /** When the first attempt to send version 1 to the last outlet began; null if it was not sent to every outlet, or to none. */
    public @Nullable Instant sentAt() {
        return isMet() && owed != null && !isToNobody() ? owed.getReceivedAt() : null;
    }

    /** Whether nothing of the dispatch can change: the obligation was met, and its term has ended. */
    public boolean isFinal() {
        return termEnded && isMet();
    }

    /** Whether the publication met the obligation, because there was nobody to send the grid to. */
    public boolean isToNobody() {
        return owed != null && SentToNobody.marks(owed.getState(), dispatch);
    }

    private boolean isMet() {
        return owed != null && MET.contains(owed.getState());
    }

    /** The canonical form, of which the hash is signed. The same facts have the same form. */
    String form() {
        var members = new LinkedHashMap<String, Object>();
        members.put("form", FORM);
        members.put("week", first.getWeek());
        members.put("final", isFinal());
        members.put("versions", last.getVersion());
        members.put("firstVersion", version(first));
        members.put("lastVersion", version(last));
        members.put("authorisedBody", authorisedBody);
        if (owed != null) {
            members.put("term", term(owed));
        }
        if (dispatch != null) {
            members.put("dispatch", dispatch);
            members.put("toNobody", isToNobody());
        }
        return CanonicalForm.of(members);
    }

    private static Map<String, Object> version(MediaGridVersion header) {
        var members = new LinkedHashMap<String, Object>();
        members.put("version", header.getVersion());
        members.put("publishedAt", header.getPublishedAt());
        members.put("stateHash", header.getStateHash());
        members.put("versionHash", header.getVersionHash());
        members.put("previousHash", header.getPreviousHash());
        return members;
    }

    private Map<String, Object> term(ObligationChanged owed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("state", owed.getState().name());
        members.put("dueAt", owed.getDueAt());
        members.put("ended", termEnded);
        members.put("sentAt", sentAt());
        members.put("proof", owed.getProof());
        members.put("previousDueAt", owed.getPreviousDueAt());
        members.put("previousCalendarVersion", owed.getPreviousCalendarVersion());
        members.put("reason", owed.getReason());
        return members;
    }
}
