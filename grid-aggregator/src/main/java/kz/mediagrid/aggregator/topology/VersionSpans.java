package kz.mediagrid.aggregator.topology;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.archive.Newest;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/**
 * The spans of versions. A version begins a trace, and links to the commands that it takes in. They are remembered in memory
 * alone: after a restart, a version links to no earlier command.
 */
final class VersionSpans {

    /** OpenTelemetry's limit of links: a version with more commands links to the newest. */
    private static final int LINKS = 128;

    /** Commands of weeks that are never published are forgotten. */
    private static final int WEEKS = 64;

    private final Traces traces;

    /** By week and by offset, the spans of the commands that the week's next version takes in. */
    private final Map<String, Newest<Long, TraceContext>> decided = new Newest<>(WEEKS);

    /** By week, the span of the newest version, which may have ended. */
    private final Newest<String, Span> published = new Newest<>(WEEKS);

    private Span publishing = Span.NOOP;

    VersionSpans(Traces traces) {
        this.traces = traces;
    }

    /**
     * Describes the command of {@code span} by its outcome.
     *
     * @param offset the offset of the command; the outcome of a repeat has the offset of the first
     */
    void decided(SubmissionOutcome outcome, long offset, Span span) {
        if (span == Span.NOOP) {
            return;
        }
        span.tag("media_grid.submission", outcome.getSubmissionId())
                .tag("media_grid.outcome", outcome.getVerdict().name());
        span.tagOfStrings("media_grid.weeks", outcome.getWeeks());
        // The version that a command orders was published before the command's outcome is known.
        if (outcome.getVerdict() == Verdict.ACCEPTED
                && outcome.getCommandOffset() == offset
                && !outcome.getCommand().equals(GridPublicationOrdered.class.getSimpleName())) {
            outcome.getWeeks().forEach(week -> remember(week, offset, span.context()));
        }
    }

    private void remember(String week, long offset, TraceContext command) {
        decided.computeIfAbsent(week, none -> new Newest<>(LINKS)).put(offset, command);
    }

    /**
     * The span of the version; it ends with the version's last part.
     *
     * @param order the span of the command that orders the version; {@link Span#NOOP} if none does
     */
    Span of(MediaGridVersion part, Span order) {
        if (part.getPart() == 1 && traces.isOn()) {
            // The last part of the former version may not have been sent. Ending a span that has none does nothing.
            publishing.end();
            publishing = begin(part, order);
        }
        var span = publishing;
        if (span != Span.NOOP) {
            published.put(part.getWeek(), span);
        }
        if (part.getPart() == part.getParts() && span != Span.NOOP) {
            span.end();
            publishing = Span.NOOP;
        }
        return span;
    }

    /**
     * The span of the newest version of {@code week}, for the records that follow its parts; {@link Span#NOOP} if none is
     * remembered.
     */
    Span newest(String week) {
        return published.getOrDefault(week, Span.NOOP);
    }

    private Span begin(MediaGridVersion version, Span order) {
        var span = traces.root()
                .name("publish version")
                .kind(Span.Kind.PRODUCER)
                .tag("media_grid.week", version.getWeek())
                .tag("media_grid.version", version.getVersion())
                .tag("media_grid.entries", version.getEntryCount());
        takenIn(version).forEach(command -> span.addLink(new Link(command)));
        if (order != Span.NOOP) {
            span.addLink(new Link(order));
        }
        return span.start();
    }

    /** Removes and returns the commands up to the version's offset. Later ones wait for the next version. */
    private List<TraceContext> takenIn(MediaGridVersion version) {
        var taken = new ArrayList<TraceContext>();
        decided.getOrDefault(version.getWeek(), new Newest<>(LINKS)).entrySet().removeIf(command -> {
            var isTaken = command.getKey() <= version.getCommandOffset();
            if (isTaken) {
                taken.add(command.getValue());
            }
            return isTaken;
        });
        return taken;
    }
}
