package kz.mediagrid.demo.play;

import kz.mediagrid.notifier.grid.MediaGridsTopic;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;

/** Prints the week's versions as they appear on the topic. */
final class Publication {

    private final SampleWeek sample;
    private final TopicContents topics;
    private final Teller teller;

    Publication(SampleWeek sample, TopicContents topics, Teller teller) {
        this.sample = sample;
        this.topics = topics;
        this.teller = teller;
    }

    void tell(int number) {
        var grids = new MediaGridsTopic(topics.consumer(), topics.reader());
        var grid = Wait.until(
                "version %d of %s on the topic".formatted(number, sample.week()),
                () -> PublishedGrid.numbered(grids.versionsOf(sample.week()), number));
        teller.tell(
                "  Version %d of %s is on the topic: %d entries, %d of them late, %d changes.",
                number,
                sample.week(),
                grid.entries().size(),
                grid.entries().stream().filter(GridEntry::getLate).count(),
                grid.changes().size());
    }
}
