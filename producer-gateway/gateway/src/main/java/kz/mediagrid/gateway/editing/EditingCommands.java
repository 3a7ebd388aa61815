package kz.mediagrid.gateway.editing;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a command from each decision of the authorised body on a planned event, after all checks that a gateway can
 * make.
 */
@Component
public final class EditingCommands {

    /** @param seen the submission that had changed the event last when the sender saw it; null for no check */
    public SubmittedCommand decide(String id, Write<DecideOnEvent> write, @Nullable String seen) {
        EventIds.requireWellFormed(id);
        var decided = write.body().parse();
        return new SubmittedCommand(decided.setSubmission(write.stamp())
                .setEventId(id)
                .setSeen(seen)
                .build());
    }

    public SubmittedCommand note(String id, Write<NoteForMedia> write) {
        EventIds.requireWellFormed(id);
        var noted = write.body().parse();
        return new SubmittedCommand(
                noted.setSubmission(write.stamp()).setEventId(id).build());
    }

    public SubmittedCommand merge(String id, Write<MergeEvents> write) {
        EventIds.requireWellFormed(id);
        var merged = write.body().parseMerger();
        return new SubmittedCommand(
                merged.setSubmission(write.stamp()).setEventId(id).build());
    }

    public SubmittedCommand separate(String id, Write<MergeEvents> write) {
        EventIds.requireWellFormed(id);
        var separated = write.body().parseSeparation();
        return new SubmittedCommand(
                separated.setSubmission(write.stamp()).setEventId(id).build());
    }
}
