package kz.mediagrid.gateway.week;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEvents;
import kz.mediagrid.gateway.submission.Command;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.WeekDeclared;
import org.springframework.stereotype.Component;

/** Judges what is sent about weeks, and makes the commands of it. */
@Component
public final class WeekCommands {

    private final Weeks weeks;
    private final PlannedEvents events;
    private final Directory directory;

    WeekCommands(Weeks weeks, PlannedEvents events, Directory directory) {
        this.weeks = weeks;
        this.events = events;
        this.directory = directory;
    }

    Command declare(String text, Write<DeclarationBody> write) {
        var week = weeks.require(text);
        Weeks.requireNear(week, write.receivedAt());
        directory.requireActive(write.agency(), write.receivedAt());
        var faults = new Faults();
        var noEvents = write.body().noEvents();
        if (new Rules(faults).present(WHOLE.field("noEvents"), noEvents)
                && Boolean.TRUE.equals(noEvents)
                && events.plansIn(write.agency(), week.toString())) {
            faults.add(WHOLE.field("noEvents"), "The body has planned events in " + week + "; withdraw them first.");
        }
        faults.refuseIfAny();
        return new Command(WeekDeclared.newBuilder()
                .setSubmission(write.stamp())
                .setWeek(week.toString())
                .setNoEvents(Boolean.TRUE.equals(noEvents))
                .build());
    }

    public Command publish(String text, Write<PublicationBody> write) {
        return new Command(GridPublicationOrdered.newBuilder()
                .setSubmission(write.stamp())
                .setWeek(weeks.require(text).toString())
                .build());
    }

    public Command hold(String text, Write<HoldBody> write) {
        var week = weeks.require(text);
        var faults = new Faults();
        new Rules(faults).optionalText(WHOLE.field("reason"), write.body().reason());
        faults.refuseIfAny();
        return new Command(GridHeld.newBuilder()
                .setSubmission(write.stamp())
                .setWeek(week.toString())
                .setReason(Text.localized(write.body().reason()))
                .build());
    }
}
