package kz.mediagrid.gateway.editing;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.submission.Command;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import org.springframework.stereotype.Component;

/** Judges what the authorised body says of planned events as far as a gateway can, and makes the commands of it. */
@Component
final class EditingCommands {

    Command decide(String id, Write<DecisionBody> write) {
        EventIds.requireWellFormed(id);
        write.body().faults().refuseIfAny();
        return new Command(EventDecided.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setDecision(EditorialDecision.valueOf(
                        write.body().requiredDecision().name()))
                .setReason(Text.localized(write.body().reason()))
                .build());
    }

    Command note(String id, Write<NoteBody> write) {
        EventIds.requireWellFormed(id);
        write.body().faults().refuseIfAny();
        return new Command(EventNoted.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setNote(Text.localized(write.body().note()))
                .build());
    }

    Command merge(String id, Write<MergerBody> write) {
        EventIds.requireWellFormed(id);
        write.body().faults().refuseIfAny();
        return new Command(EventsMerged.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setOtherEventId(write.body().requiredOther())
                .setReason(Text.localized(write.body().reason()))
                .build());
    }

    Command separate(String id, Write<MergerBody> write) {
        EventIds.requireWellFormed(id);
        write.body().faults().refuseIfAny();
        return new Command(EventsSeparated.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setOtherEventId(write.body().requiredOther())
                .setReason(Text.localized(write.body().reason()))
                .build());
    }
}
