package kz.mediagrid.gateway.week;

import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.stereotype.Component;

/** Validates each write about a week, and makes the command for this write. */
@Component
public final class WeekCommands {

    private final GridWeeks weeks;
    private final PlannedEventView events;
    private final Directory directory;

    WeekCommands(GridWeeks weeks, PlannedEventView events, Directory directory) {
        this.weeks = weeks;
        this.events = events;
        this.directory = directory;
    }

    public SubmittedCommand declare(String text, Write<DeclareWeek> write) {
        var week = weeks.require(text);
        GridWeeks.requireNear(week, write.receivedAt());
        directory.requireActive(write.agency(), write.receivedAt());
        var declared = write.body().parse(week, () -> events.plansIn(write.agency(), week.toString()));
        return new SubmittedCommand(declared.setSubmission(write.stamp()).build());
    }

    public SubmittedCommand publish(String text, Write<PublishWeek> write) {
        var week = weeks.require(text);
        var ordered = write.body().parse();
        return new SubmittedCommand(
                ordered.setSubmission(write.stamp()).setWeek(week.toString()).build());
    }

    public SubmittedCommand hold(String text, Write<HoldWeek> write) {
        var week = weeks.require(text);
        var held = write.body().parse();
        return new SubmittedCommand(
                held.setSubmission(write.stamp()).setWeek(week.toString()).build());
    }
}
