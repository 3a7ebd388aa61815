package kz.mediagrid.gateway.matter;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a joint matter, or a supplement to it, as pages show it.
 *
 * @param supplement the number of the supplement; 0 for the notice itself
 * @param text the text of the authorised body
 * @param forMedia whether the notice is for the media too
 * @param missing the bodies that the notice names because they had sent nothing
 */
public record NoticeInWords(
        int supplement,
        Moment at,
        @Nullable Wording text,
        boolean forMedia,
        List<Contributed> contributions,
        List<Wording> missing) {

    public NoticeInWords {
        contributions = List.copyOf(contributions);
        missing = List.copyOf(missing);
    }
}
