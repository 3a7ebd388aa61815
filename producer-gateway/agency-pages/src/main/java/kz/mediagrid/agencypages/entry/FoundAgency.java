package kz.mediagrid.agencypages.entry;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A body that was looked up, with what the media may know of it.
 *
 * @param ended the last day of the body in words; null while it exists
 * @param successor the name of the body that took over
 * @param unit the name of the press unit; null if the body named none
 * @param contacts the contacts of the unit for the media, each as the parts of one line
 */
record FoundAgency(
        Wording name,
        @Nullable String ended,
        @Nullable Wording successor,
        @Nullable Wording unit,
        List<List<Wording>> contacts) {}
