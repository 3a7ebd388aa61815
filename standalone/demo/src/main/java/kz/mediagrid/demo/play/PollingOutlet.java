package kz.mediagrid.demo.play;

import java.net.URI;
import kz.mediagrid.demo.outlet.CalendarReport;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.tally.OutletComparison.OutletKnowledge;

/**
 * An outlet whose calendar program polls an address.
 *
 * @param calendar the address, which its page showed once
 */
record PollingOutlet(SampleOutlet sample, URI calendar, OutletsProcess outlets) implements PlayedOutlet {

    @Override
    public String id() {
        return sample.id();
    }

    /** Polls. Each version of the sample week is another edition of the calendar. */
    @Override
    public boolean has(int version) {
        return poll().editions().size() >= version;
    }

    CalendarReport poll() {
        return outlets.poll(id(), calendar);
    }

    @Override
    public OutletKnowledge told() {
        var report = poll();
        return new OutletKnowledge(
                sample.called(),
                "calendar",
                "editions: %d, polls without news: %d; events moved: %d, cancelled: %d"
                        .formatted(
                                report.editions().size(),
                                report.unchanged(),
                                report.moved(),
                                report.events().stream()
                                        .filter(event -> !event.held())
                                        .count()),
                report.events());
    }
}
