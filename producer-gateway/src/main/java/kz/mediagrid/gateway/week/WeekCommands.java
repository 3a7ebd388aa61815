package kz.mediagrid.gateway.week;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEvents;
import kz.mediagrid.gateway.submission.Command;
import kz.mediagrid.schemas.GridPublicationOrdered;
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

    Command declare(String text, Write<DeclareWeek> write) {
        var week = weeks.require(text);
        Weeks.requireNear(week, write.receivedAt());
        directory.requireActive(write.agency(), write.receivedAt());
        var declared = write.body().parse(week, () -> events.plansIn(write.agency(), week.toString()));
        return new Command(declared.setSubmission(write.stamp()).build());
    }

    public Command publish(String text, Write<PublishWeek> write) {
        return new Command(GridPublicationOrdered.newBuilder()
                .setSubmission(write.stamp())
                .setWeek(weeks.require(text).toString())
                .build());
    }

    public Command hold(String text, Write<HoldWeek> write) {
        var week = weeks.require(text);
        var held = write.body().parse();
        return new Command(
                held.setSubmission(write.stamp()).setWeek(week.toString()).build());
    }
}
