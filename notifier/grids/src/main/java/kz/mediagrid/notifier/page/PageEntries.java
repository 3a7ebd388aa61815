package kz.mediagrid.notifier.page;

import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/** Puts entries in words as they stand now: accreditation may be over, and links lead to published weeks alone. */
@Component
final class PageEntries {

    private final PublishedGrids grids;
    private final BusinessClock clock;

    PageEntries(PublishedGrids grids, BusinessClock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    EntriesInWords in(Words words) {
        return new EntriesInWords(
                Languages.of(words.locale()),
                words,
                clock.instant(),
                week -> grids.newest(week).isPresent());
    }
}
