package kz.mediagrid.platform.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.observability.progress.Progress;

/** Reports how many records of the inputs are handled again while a lost state is made again from them. */
final class RebuildWatch {

    private final Inputs inputs;
    private final StageReports reports;
    private final Map<String, Long> next = new HashMap<>();
    private Map<String, Long> ends = Map.of();
    private boolean isTold;

    RebuildWatch(Inputs inputs, StageReports reports) {
        this.inputs = inputs;
        this.reports = reports;
    }

    /** A record was handled again. */
    void passed(String topic, long offset) {
        next.put(topic, offset + 1);
    }

    void tick(boolean isReplaying) {
        if (isReplaying) {
            if (!isTold) {
                // A rebuild that a kill interrupted goes on from there.
                inputs.committed().forEach((topic, from) -> next.merge(topic, from, Math::max));
                isTold = true;
            }
            if (ends.isEmpty()) {
                ends = inputs.ends().orElse(Map.of());
            }
            reports.rebuilds(Optional.of(progress()));
        } else {
            end();
        }
    }

    /** Also called when the task ends: another instance may go on. */
    void end() {
        if (isTold) {
            isTold = false;
            reports.rebuilds(Optional.empty());
        }
    }

    private Progress progress() {
        long done = 0;
        long total = 0;
        for (var end : ends.entrySet()) {
            total += end.getValue();
            done += Math.min(next.getOrDefault(end.getKey(), 0L), end.getValue());
        }
        return new Progress(done, total);
    }
}
