package kz.mediagrid.notifier.mail;

import java.util.List;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MaterialKind;
import org.jspecify.annotations.Nullable;

/**
 * The question of an information request, or of a joint matter.
 *
 * @param batch id of the batch of an information request; null for a joint matter
 * @param asker code of the state body that asks
 * @param text the whole text; null if there is only a subject
 * @param kinds the requested kinds of material; if empty, any kind
 */
record AskedQuestion(
        @Nullable String batch, String asker, @Nullable LocalizedText text, List<MaterialKind> kinds) {

    static AskedQuestion of(InformationRequested request) {
        return new AskedQuestion(
                request.getBatchId(),
                request.getSubmission().getAgencyCode(),
                request.getText(),
                request.getKinds().stream()
                        .filter(kind -> kind != MaterialKind.UNKNOWN)
                        .toList());
    }

    static AskedQuestion of(JointMatterArose matter) {
        return new AskedQuestion(null, matter.getOpener(), matter.getText(), List.of());
    }
}
