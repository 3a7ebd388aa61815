package kz.mediagrid.gateway.event;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import org.springframework.stereotype.Component;

/** Makes the command for each write about a planned event, after all checks that a gateway can make. */
@Component
public final class EventCommands {

    private final PlannedEventView events;
    private final Directory directory;
    private final GridWeeks weeks;
    private final MaterialFiles files;

    EventCommands(PlannedEventView events, Directory directory, GridWeeks weeks, MaterialFiles files) {
        this.events = events;
        this.directory = directory;
        this.weeks = weeks;
        this.files = files;
    }

    public SubmittedCommand submit(Write<SubmitEvent> write) {
        var id = EventIds.of(write);
        var contacts = new PrivateContacts(write.agency(), write.ids().submissionId(), id);
        var details = EventParser.parseNew(write.body(), weeks, write.receivedAt(), contacts, files.of(write.agency()));
        var agency = directory.requireActive(write.agency(), write.receivedAt());
        var command = EventSubmitted.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setDetails(details)
                .setPressUnit(agency.getPressUnit())
                .build();
        return new SubmittedCommand(command, contacts.setAside());
    }

    public SubmittedCommand revise(String id, Write<SubmitEvent> write) {
        EventIds.requireOwn(id, write);
        var precondition = write.ifMatch().required();
        var contacts = new PrivateContacts(write.agency(), write.ids().submissionId(), id);
        var details = EventParser.parse(write.body(), weeks, write.receivedAt(), contacts, files.of(write.agency()));
        checkRevision(id, write);
        var agency = directory.requireActive(write.agency(), write.receivedAt());
        var command = EventRevised.newBuilder()
                .setSubmission(write.stamp())
                .setEventId(id)
                .setExpectedRevision(precondition.revision())
                .setDetails(details)
                .setPressUnit(agency.getPressUnit())
                .setDateToBeConfirmed(Boolean.TRUE.equals(write.body().dateToBeConfirmed()))
                .setReason(Text.localized(write.body().revisionReason()))
                .build();
        return new SubmittedCommand(command, contacts.setAside());
    }

    public SubmittedCommand postpone(String id, Write<PostponeEvent> write) {
        EventIds.requireOwn(id, write);
        var postponed = write.body().parse(weeks, write.receivedAt());
        checkRevision(id, write);
        directory.requireActive(write.agency(), write.receivedAt());
        return new SubmittedCommand(postponed
                .setSubmission(write.stamp())
                .setEventId(id)
                .setExpectedRevision(write.ifMatch().revision())
                .build());
    }

    public SubmittedCommand withdraw(String id, Write<WithdrawEvent> write) {
        EventIds.requireOwn(id, write);
        var withdrawn = write.body().parse();
        checkRevision(id, write);
        directory.requireActive(write.agency(), write.receivedAt());
        return new SubmittedCommand(withdrawn
                .setSubmission(write.stamp())
                .setEventId(id)
                .setExpectedRevision(write.ifMatch().revision())
                .build());
    }

    public SubmittedCommand reinstate(String id, Write<ReinstateEvent> write) {
        EventIds.requireOwn(id, write);
        var reinstated = write.body().parse();
        checkRevision(id, write);
        directory.requireActive(write.agency(), write.receivedAt());
        return new SubmittedCommand(reinstated
                .setSubmission(write.stamp())
                .setEventId(id)
                .setExpectedRevision(write.ifMatch().revision())
                .build());
    }

    /**
     * Checks the revision in the write's If-Match, if this gateway's view has the event. If the view does not have the
     * event yet, only the aggregator checks the revision.
     */
    private void checkRevision(String id, Write<?> write) {
        events.find(id).ifPresent(event -> write.ifMatch().check(event.getRevision()));
    }
}
