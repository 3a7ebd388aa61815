package kz.mediagrid.gateway.calendar;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarFormatException;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.stereotype.Component;

/**
 * Validates a new calendar before the aggregator decides on the calendar. Compares the new calendar with the present
 * and former calendars that this gateway has read.
 */
@Component
final class CalendarJudge {

    private final Calendars calendars;

    CalendarJudge(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Judges the calendar as the successor of the calendar in force. */
    CalendarSuccession judge(ProposedCalendar proposed) {
        return judge(proposed, calendars.inForce().version());
    }

    private CalendarSuccession judge(ProposedCalendar proposed, String replaces) {
        var current = calendars.inForce();
        try {
            return CalendarSuccession.judge(
                    current, version -> calendars.find(version).isPresent(), replaces, proposed.whole(current));
        } catch (CalendarFormatException contradictory) {
            return new CalendarSuccession.Refused(CalendarSuccession.Reason.CONTRADICTORY, contradictory.statements());
        }
    }

    /**
     * The problems that keep the calendar from coming into force, one sentence each; empty if there are none.
     *
     * @param replaces version of the calendar that the new calendar is based on
     */
    List<String> problems(ProposedCalendar proposed, String replaces, Language reader) {
        return judge(proposed, replaces) instanceof CalendarSuccession.Refused refused
                ? refused.problems(reader)
                : List.of();
    }

    /**
     * Makes the command that activates the calendar.
     *
     * @param reader the language of the problems if the calendar is refused
     */
    SubmittedCommand activate(Write<ActivateCalendar> write, Language reader) {
        var activation = write.body().parse();
        var command = activation.command().setSubmission(write.stamp());
        var proposed = activation.proposed();
        var repeated = activatedBy(write.ids().submissionId());
        if (repeated.isPresent()) {
            // The outcome is too old for the view of outcomes; the repeated command gets the same outcome.
            var before = repeated.get().record();
            return new SubmittedCommand(command.setVersion(before.getVersion())
                    .setText(before.getText())
                    .build());
        }
        var judged = judge(proposed, command.getReplaces());
        if (judged instanceof CalendarSuccession.InForce next) {
            return new SubmittedCommand(command.setVersion(next.calendar().version())
                    .setText(next.calendar().text())
                    .build());
        }
        throw problem((CalendarSuccession.Refused) judged, proposed.place(), reader);
    }

    private Optional<KnownCalendar> activatedBy(String submissionId) {
        return calendars.all().stream()
                .filter(known -> submissionId.equals(known.record().getSubmissionId()))
                .findFirst();
    }

    private static RequestProblem problem(CalendarSuccession.Refused refused, Place place, Language reader) {
        var problems = refused.problems(reader);
        var faults = problems.stream()
                .map(problem -> InvalidField.at(place, ProblemText.of("calendar.problem", problem)))
                .toList();
        return switch (refused.reason()) {
            case CONTRADICTORY ->
                ProblemKind.VALIDATION.because(
                        faults.size() == 1 ? faults.get(0).text() : ProblemText.of("calendar.problems", faults.size()),
                        faults);
            case KNOWN, OUTDATED ->
                ProblemKind.CONFLICT.because(ProblemText.of("calendar.problem", String.join(" ", problems)));
        };
    }

    /** @throws RequestProblem if no calendar with this version is, or was, in force */
    KnownCalendar require(String version) {
        return calendars.find(version).orElseThrow(() -> {
            var shown = version.length() <= 60 ? version : version.substring(0, 60) + "…";
            return ProblemKind.NOT_FOUND.because(ProblemText.of("calendar.unknown", shown));
        });
    }
}
