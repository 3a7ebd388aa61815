package kz.mediagrid.editorpages.agenda;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.editorpages.asked.AskedBody.Extended;
import kz.mediagrid.gateway.agency.Reach;
import kz.mediagrid.gateway.matter.Contributed;
import kz.mediagrid.gateway.matter.ContributionState;
import kz.mediagrid.gateway.term.DueInWords;
import org.jspecify.annotations.Nullable;

/**
 * One body that a joint matter concerns.
 *
 * @param code the code of the body, for forms
 * @param due the due time of the contribution, with the reasons; null while no term runs
 */
record AgendaBody(
        String code,
        Wording name,
        ContributionState state,
        @Nullable DueInWords due,
        List<Contributed> contributions,
        List<Extended> extensions,
        Reach reach) {

    AgendaBody {
        contributions = List.copyOf(contributions);
        extensions = List.copyOf(extensions);
    }
}
