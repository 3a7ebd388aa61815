package kz.mediagrid.matters;

import java.util.Optional;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MatterContribution;

/** The part of a consolidated notice that the media get: of the contributions only the texts and materials marked for the media. */
public final class NoticeForMedia {

    private NoticeForMedia() {}

    /** @param whole a notice for the media, with the contributions of all its parts */
    public static JointNotice of(JointNotice whole) {
        return JointNotice.newBuilder(whole)
                .setContributions(whole.getContributions().stream()
                        .flatMap(contribution -> released(contribution).stream())
                        .toList())
                .build();
    }

    private static Optional<BodyContribution> released(BodyContribution whole) {
        var said = whole.getContribution();
        var text = said.getText() != null && said.getText().getForMedia() ? said.getText() : null;
        var materials =
                said.getMaterials().stream().filter(Material::getForMedia).toList();
        return text == null && materials.isEmpty()
                ? Optional.empty()
                : Optional.of(BodyContribution.newBuilder(whole)
                        .setContribution(new MatterContribution(text, materials))
                        .build());
    }
}
