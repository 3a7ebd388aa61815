package kz.mediagrid.gateway.editing;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.submission.Command;
import org.springframework.stereotype.Component;

/** Judges what the authorised body says of planned events as far as a gateway can, and makes the commands of it. */
@Component
final class EditingCommands {

    Command decide(String id, Write<DecideOnEvent> write) {
        EventIds.requireWellFormed(id);
        var decided = write.body().parse();
        return new Command(decided.setSubmission(write.stamp()).setEventId(id).build());
    }

    Command note(String id, Write<NoteForMedia> write) {
        EventIds.requireWellFormed(id);
        var noted = write.body().parse();
        return new Command(noted.setSubmission(write.stamp()).setEventId(id).build());
    }

    Command merge(String id, Write<MergeEvents> write) {
        EventIds.requireWellFormed(id);
        var merged = write.body().parseMerger();
        return new Command(merged.setSubmission(write.stamp()).setEventId(id).build());
    }

    Command separate(String id, Write<MergeEvents> write) {
        EventIds.requireWellFormed(id);
        var separated = write.body().parseSeparation();
        return new Command(separated.setSubmission(write.stamp()).setEventId(id).build());
    }
}
