package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;

/**
 * The question of an information request, or of a joint matter.
 *
 * @param owing codes of the state bodies whose term runs from the receipt of the question
 * @param batch id of the batch of an information request; null for a joint matter
 * @param asker code of the state body that asks
 * @param text the whole text; null if there is only a subject
 * @param kinds the requested kinds of material; if empty, any kind
 * @param concerned codes of the state bodies that a joint matter concerns; empty for an information request
 */
record AskedQuestion(
        LocalizedText subject,
        Set<String> owing,
        @Nullable String batch,
        String asker,
        @Nullable LocalizedText text,
        List<MaterialKind> kinds,
        List<String> concerned) {

    static AskedQuestion of(InformationRequested request) {
        return new AskedQuestion(
                request.getSubject(),
                request.getAddressing() == RequestAddressing.ADDRESSED ? Set.of(request.getAddressee()) : Set.of(),
                request.getBatchId(),
                request.getSubmission().getAgencyCode(),
                request.getText(),
                request.getKinds().stream()
                        .filter(kind -> kind != MaterialKind.UNKNOWN)
                        .toList(),
                List.of());
    }

    static AskedQuestion of(JointMatterArose matter) {
        return new AskedQuestion(
                matter.getSubject(),
                matter.getBodies().stream()
                        .filter(body -> body.getAddressing() == RequestAddressing.ADDRESSED)
                        .map(ConcernedBody::getAgencyCode)
                        .collect(Collectors.toSet()),
                null,
                matter.getOpener(),
                matter.getText(),
                List.of(),
                matter.getBodies().stream().map(ConcernedBody::getAgencyCode).toList());
    }
}
