package kz.mediagrid.demo.play;

import java.util.function.ToIntFunction;
import kz.mediagrid.demo.tally.DutyCount;
import kz.mediagrid.demo.tally.Faults;
import kz.mediagrid.demo.tally.GridCount;
import kz.mediagrid.demo.tally.MediaCount;
import kz.mediagrid.demo.tally.Summary;

/** The expected summary of a sample week, computed from the sample alone. */
record Expectation(SampleWeek sample) {

    /** The number of expected versions: version 1 is the week's publication, and version 2 has the later changes. */
    private static final int VERSIONS = 2;

    Summary summary() {
        return new Summary(sample.week(), grid(), media(), duties(), VERSIONS, Faults.NONE, 0);
    }

    private GridCount grid() {
        int withdrawn = sample.chapter("withdrawn").size();
        return new GridCount(
                VERSIONS,
                sample.events().size(),
                sample.late().size(),
                sample.chapter("moved").size(),
                withdrawn + sample.chapter("cancelled").size(),
                // Each withdrawn event is revised once, and the revision is refused.
                withdrawn,
                sample.chapter("excluded").size());
    }

    private MediaCount media() {
        return new MediaCount(sample.outlets().size(), told("webhook"), told("mail"), told("calendar"));
    }

    /** Each version reaches each outlet of the channel once. */
    private long told(String channel) {
        return VERSIONS
                * sample.outlets().stream()
                        .filter(outlet -> outlet.channel().equals(channel))
                        .count();
    }

    private DutyCount duties() {
        int overdue = sample.silent().size() + sum(SampleRequest::overdue);
        int recounted = sample.decree().request().addressees().size();
        return new DutyCount(
                sum(asked -> asked.addressees().size()) + recounted,
                sum(SampleRequest::answered),
                overdue,
                overdue,
                recounted);
    }

    private int sum(ToIntFunction<SampleRequest> count) {
        return sample.requests().stream().mapToInt(count).sum();
    }
}
