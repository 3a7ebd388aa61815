package kz.mediagrid.notifier.mail;

import java.util.List;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;

/**
 * The question of an information request, or of a joint matter.
 *
 * @param isAddressed whether a term runs from the receipt of the question
 * @param batch id of the batch of an information request; null for a joint matter
 * @param asker code of the state body that asks
 * @param text the whole text; null if there is only a subject
 * @param kinds the requested kinds of material; if empty, any kind
 */
record AskedQuestion(
        LocalizedText subject,
        boolean isAddressed,
        @Nullable String batch,
        String asker,
        @Nullable LocalizedText text,
        List<MaterialKind> kinds) {

    static AskedQuestion of(InformationRequested request) {
        return new AskedQuestion(
                request.getSubject(),
                request.getAddressing() == RequestAddressing.ADDRESSED,
                request.getBatchId(),
                request.getSubmission().getAgencyCode(),
                request.getText(),
                request.getKinds().stream()
                        .filter(kind -> kind != MaterialKind.UNKNOWN)
                        .toList());
    }

    static AskedQuestion of(JointMatterArose matter) {
        return new AskedQuestion(matter.getSubject(), true, null, matter.getOpener(), matter.getText(), List.of());
    }
}
