package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.aggregator.topology.NaiveRules.endOf;
import static kz.mediagrid.aggregator.topology.NaiveRules.isLate;
import static kz.mediagrid.aggregator.topology.NaiveRules.kind;
import static kz.mediagrid.aggregator.topology.NaiveRules.owns;
import static kz.mediagrid.aggregator.topology.NaiveRules.postponed;
import static kz.mediagrid.aggregator.topology.NaiveRules.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.mediagrid.aggregator.topology.NaiveState.Event;
import kz.mediagrid.aggregator.topology.NaiveState.Line;
import kz.mediagrid.aggregator.topology.NaiveState.Policy;
import kz.mediagrid.aggregator.topology.NaiveState.Week;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.NaiveClashes;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.WeekDeclared;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The specification a second time, as naively as possible: maps, and every week worked out whole each time. */
final class NaiveGrid {

    final List<String> outcomes = new ArrayList<>();
    final List<String> versions = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    final Map<String, Event> events = new TreeMap<>();
    final Map<String, Week> weeks = new TreeMap<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Set<String> calendars = new HashSet<>();
    private final List<Policy> policies =
            new ArrayList<>(List.of(new Policy("include-unless-excluded", "0000-W00", true)));
    private WorkingCalendar calendar = WorkingCalendar.kazakhstan();
    private @Nullable GridWeek nextToPublish;
    private long offset = -1;

    private record Said(String submissionId, String outcome) {}

    void command(SpecificRecord command, Instant now) {
        offset++;
        var stamp = (Submission)
                command.get(command.getSchema().getField("submission").pos());
        if (offset == 0) {
            nextToPublish = GridWeek.of(stamp.getReceivedAt());
            while (!schedule(nextToPublish, calendar).publishAt().at().isAfter(stamp.getReceivedAt())) {
                nextToPublish = nextToPublish.next();
            }
        }
        var first = said.get(stamp.getRequestId());
        var again = said.get(stamp.getRequestId() + stamp.getSubmissionId());
        if (first != null && first.submissionId().equals(stamp.getSubmissionId())) {
            outcomes.add(first.outcome());
        } else if (again != null) {
            outcomes.add(again.outcome());
        } else {
            var outcome = stamp.getSubmissionId() + "@" + offset + " "
                    + (first == null ? decide(command, stamp, now) : "KEY_REUSED");
            said.put(
                    first == null ? stamp.getRequestId() : stamp.getRequestId() + stamp.getSubmissionId(),
                    new Said(stamp.getSubmissionId(), outcome));
            outcomes.add(outcome);
        }
    }

    private String decide(SpecificRecord command, Submission stamp, Instant now) {
        var at = stamp.getReceivedAt();
        if (command instanceof EventSubmitted c) {
            if (!owns(stamp, c.getEventId())) {
                return "NOT_YOUR_EVENT";
            }
            if (events.containsKey(c.getEventId())) {
                return "KEY_REUSED";
            }
            if (!at.isBefore(endOf(c.getDetails()))) {
                return "EVENT_OVER";
            }
            var event = new Event(c.getDetails(), stamp.getSubmissionId());
            events.put(c.getEventId(), event);
            step("SUBMITTED", c.getEventId(), event, null, null);
            return accepted(c.getEventId(), event, new TreeSet<>(), at, false);
        }
        if (command instanceof EventDecided c) {
            var event = events.get(c.getEventId());
            if (event == null) {
                return "EVENT_UNKNOWN";
            }
            if (event.mergedInto != null) {
                return "EVENT_MERGED";
            }
            if (event.withdrawn) {
                return "EVENT_WITHDRAWN";
            }
            event.decision = c.getDecision();
            event.changedBy = stamp.getSubmissionId();
            step(
                    c.getDecision() == EditorialDecision.LEFT_TO_POLICY ? "LEFT_TO_POLICY" : c.getDecision() + "D",
                    c.getEventId(),
                    event,
                    null,
                    null);
            return accepted(c.getEventId(), event, event.weeks(), at, false);
        }
        if (command instanceof EventNoted c) {
            var event = events.get(c.getEventId());
            if (event == null) {
                return "EVENT_UNKNOWN";
            }
            event.note = c.getNote();
            event.changedBy = stamp.getSubmissionId();
            step("NOTED", c.getEventId(), event, null, null);
            return accepted(c.getEventId(), event, event.weeks(), at, false);
        }
        if (command instanceof EventsMerged c) {
            return merge(c.getEventId(), c.getOtherEventId(), stamp);
        }
        if (command instanceof EventsSeparated c) {
            var event = events.get(c.getEventId());
            if (event == null) {
                return "EVENT_UNKNOWN";
            }
            if (!event.mergedFrom.contains(c.getOtherEventId())) {
                return "EVENT_NOT_MERGED";
            }
            separate(c.getEventId(), c.getOtherEventId());
            bothStep("SEPARATED", c.getEventId(), c.getOtherEventId(), stamp, true);
            return accepted(
                    c.getEventId(), event, events.get(c.getOtherEventId()).weeks(), at, false, c.getOtherEventId());
        }
        if (command instanceof EditorialPolicyActivated c) {
            if (policies.stream().anyMatch(known -> known.version().equals(c.getVersion()))) {
                return "POLICY_KNOWN";
            }
            policies.add(new Policy(
                    c.getVersion(),
                    GridWeek.of(at).toString(),
                    c.getPolicy() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED));
            look(at.plus(Aggregator.GATHER), events.keySet());
            return "ok []";
        }
        if (command instanceof EventRevised c) {
            var refusal = refusal(c.getEventId(), c.getExpectedRevision(), stamp, false);
            if (refusal != null) {
                return refusal;
            }
            var event = events.get(c.getEventId());
            if (c.getDateToBeConfirmed()) {
                if (!event.dateToBeConfirmed) {
                    return "EVENT_DATED";
                }
                var last = event.details;
                event.details = EventDetails.newBuilder(c.getDetails())
                        .setDate(last.getDate())
                        .setEndDate(last.getEndDate())
                        .setTiming(last.getTiming())
                        .setStartTime(last.getStartTime())
                        .setEndTime(last.getEndTime())
                        .build();
                event.revision++;
                event.changedBy = stamp.getSubmissionId();
                step("REVISED", c.getEventId(), event, null, null);
                return accepted(c.getEventId(), event, event.weeks(), at, false);
            }
            var before = event.weeks();
            var moved = !event.details.getDate().equals(c.getDetails().getDate());
            var from = event.dateToBeConfirmed ? null : event.details.getDate();
            var dated = moved || event.dateToBeConfirmed;
            var urgent = moved && event.isOn(AlmatyTime.dateOf(at));
            if (moved && !event.dateToBeConfirmed) {
                event.postponedFor = null;
            }
            if (moved) {
                event.movedWithin.clear();
            }
            event.details = c.getDetails();
            event.dateToBeConfirmed = false;
            event.revision++;
            event.changedBy = stamp.getSubmissionId();
            if (dated) {
                step("MOVED", c.getEventId(), event, from, c.getDetails().getDate());
            } else {
                step("REVISED", c.getEventId(), event, null, null);
            }
            return accepted(c.getEventId(), event, before, at, urgent);
        }
        if (command instanceof EventPostponed c) {
            var refusal = refusal(c.getEventId(), c.getExpectedRevision(), stamp, false);
            if (refusal != null) {
                return refusal;
            }
            var event = events.get(c.getEventId());
            if (c.getDate() != null && !at.isBefore(endOf(postponed(event.details, c)))) {
                return "EVENT_OVER";
            }
            if (!event.shownIn.isEmpty() && c.getPublicReason() == null) {
                return "PUBLIC_REASON_REQUIRED";
            }
            var from = event.dateToBeConfirmed ? null : event.details.getDate();
            var before = event.weeks();
            var urgent = event.isOn(AlmatyTime.dateOf(at));
            event.details = c.getDate() == null ? event.details : postponed(event.details, c);
            event.dateToBeConfirmed = c.getDate() == null;
            event.postponedFor = c.getPublicReason();
            event.movedWithin.clear();
            for (var week : event.weeks()) {
                if (event.shownIn.contains(week) && c.getPublicReason() != null) {
                    event.movedWithin.put(week, c.getPublicReason());
                }
            }
            event.revision++;
            event.changedBy = stamp.getSubmissionId();
            step(c.getDate() == null ? "POSTPONED" : "MOVED", c.getEventId(), event, from, c.getDate());
            return accepted(c.getEventId(), event, before, at, urgent);
        }
        if (command instanceof EventWithdrawn c) {
            var refusal = refusal(c.getEventId(), c.getExpectedRevision(), stamp, false);
            if (refusal != null) {
                return refusal;
            }
            var event = events.get(c.getEventId());
            if (!event.shownIn.isEmpty() && c.getPublicReason() == null) {
                return "PUBLIC_REASON_REQUIRED";
            }
            event.withdrawn = true;
            var alone = List.copyOf(event.mergedFrom);
            alone.forEach(other -> separate(c.getEventId(), other));
            event.publicReason = c.getPublicReason();
            event.revision++;
            event.changedBy = stamp.getSubmissionId();
            step(event.shownIn.isEmpty() ? "WITHDRAWN" : "CANCELLED", c.getEventId(), event, null, null);
            alone.forEach(other -> bothStep("SEPARATED", c.getEventId(), other, stamp, false));
            return accepted(
                    c.getEventId(),
                    event,
                    event.weeks(),
                    at,
                    event.isOn(AlmatyTime.dateOf(at)),
                    alone.toArray(String[]::new));
        }
        if (command instanceof EventReinstated c) {
            var refusal = refusal(c.getEventId(), c.getExpectedRevision(), stamp, true);
            if (refusal != null) {
                return refusal;
            }
            var event = events.get(c.getEventId());
            event.withdrawn = false;
            event.publicReason = null;
            event.revision++;
            event.changedBy = stamp.getSubmissionId();
            step("REINSTATED", c.getEventId(), event, null, null);
            return accepted(c.getEventId(), event, event.weeks(), at, false);
        }
        if (command instanceof WeekDeclared c) {
            return "ok [" + c.getWeek() + "] declared "
                    + NaiveRules.declared(events, stamp.getAgencyCode(), c.getWeek());
        }
        if (command instanceof CalendarActivated c) {
            calendars.add(calendar.version());
            if (c.getText().contains(Histories.NO_WEEKEND)) {
                return "CALENDAR_CONTRADICTORY";
            }
            if (calendars.contains(c.getVersion())) {
                return "CALENDAR_KNOWN";
            }
            if (!c.getReplaces().equals(calendar.version())) {
                return "CALENDAR_OUTDATED";
            }
            calendar = WorkingCalendar.parse(c.getText());
            return "ok []";
        }
        if (command instanceof GridHeld c) {
            if (isPastWithoutEvents(c.getWeek(), at)) {
                return "WEEK_OVER";
            }
            week(c.getWeek()).held = true;
            return "ok [" + c.getWeek() + "]";
        }
        var ordered = ((GridPublicationOrdered) command).getWeek();
        var week = week(ordered);
        if (isPastWithoutEvents(ordered, at) && !week.held) {
            return "NOTHING_TO_PUBLISH";
        }
        if (week.version > 0 && lines(ordered).equals(week.shown)) {
            if (!week.held) {
                return "NOTHING_TO_PUBLISH";
            }
            week.held = false;
        } else {
            publish(ordered, "ORDER", now);
        }
        return "ok [" + ordered + "]";
    }

    private boolean isPastWithoutEvents(String week, Instant at) {
        var over = GridWeek.of(at).toString().compareTo(week) > 0;
        var empty = events.values().stream().noneMatch(event -> event.weeks().contains(week));
        return week(week).version == 0 && over && empty;
    }

    private Set<String> differing(Map<String, Line> lines, Map<String, Line> shown) {
        var ids = new TreeSet<>(events.keySet());
        ids.removeIf(id -> Objects.equals(lines.get(id), shown.get(id)));
        return ids;
    }

    private String merge(String id, String otherId, Submission stamp) {
        var event = events.get(id);
        var other = events.get(otherId);
        if (event == null) {
            return "EVENT_UNKNOWN";
        }
        if (id.equals(otherId)) {
            return "SAME_EVENT";
        }
        if (other == null) {
            return "EVENT_UNKNOWN";
        }
        if (event.withdrawn || other.withdrawn) {
            return "EVENT_WITHDRAWN";
        }
        if (event.mergedInto != null || other.mergedInto != null || !other.mergedFrom.isEmpty()) {
            return "EVENT_MERGED";
        }
        if (event.weeks().stream().noneMatch(other.weeks()::contains)) {
            return "NO_COMMON_WEEK";
        }
        event.mergedFrom.add(otherId);
        other.mergedInto = id;
        bothStep("MERGED", id, otherId, stamp, true);
        return accepted(id, event, other.weeks(), stamp.getReceivedAt(), false, otherId);
    }

    private void separate(String id, String otherId) {
        events.get(id).mergedFrom.remove(otherId);
        events.get(otherId).mergedInto = null;
    }

    private void bothStep(String kind, String id, String otherId, Submission stamp, boolean byEditor) {
        for (var pair : List.of(List.of(id, otherId), List.of(otherId, id))) {
            var event = events.get(pair.get(0));
            event.changedBy = stamp.getSubmissionId();
            var told = byEditor || Commands.agencyOf(pair.get(0)).equals(stamp.getAgencyCode());
            steps.add((told ? event.changedBy : "") + "@" + offset + " " + kind + " " + pair.get(0) + " r"
                    + event.revision + " null null with " + pair.get(1));
        }
    }

    private void step(String kind, String id, Event event, @Nullable LocalDate from, @Nullable LocalDate to) {
        steps.add(
                event.changedBy + "@" + offset + " " + kind + " " + id + " r" + event.revision + " " + from + " " + to);
    }

    private @Nullable String refusal(String id, @Nullable Integer expected, Submission stamp, boolean withdrawn) {
        var event = events.get(id);
        if (!owns(stamp, id)) {
            return "NOT_YOUR_EVENT";
        }
        if (event == null) {
            return "EVENT_UNKNOWN";
        }
        if (expected != null && expected != event.revision) {
            return "REVISION_STALE";
        }
        return event.withdrawn == withdrawn ? null : withdrawn ? "EVENT_NOT_WITHDRAWN" : "EVENT_WITHDRAWN";
    }

    private String accepted(
            String id, Event event, TreeSet<String> before, Instant at, boolean urgent, String... others) {
        var now = event.weeks();
        var late = false;
        event.lateIn.keySet().retainAll(now);
        event.movedWithin.keySet().retainAll(now);
        for (var week : now) {
            if (!event.lateIn.containsKey(week)) {
                event.lateIn.put(week, isLate(week, at, calendar));
                late |= event.lateIn.get(week);
            }
        }
        var touched = new HashSet<>(List.of(others));
        touched.add(id);
        if (event.mergedInto != null) {
            touched.add(event.mergedInto);
        }
        look(urgent ? at : at.plus(Aggregator.GATHER), touched);
        before.addAll(now);
        return "ok " + before + " r" + event.revision + (late ? " late" : "");
    }

    /** Whatever was touched and differs from what was published waits until {@code due}, or less where it did already. */
    private void look(Instant due, Set<String> touched) {
        for (var entry : weeks.entrySet()) {
            var week = entry.getValue();
            if (week.version > 0) {
                var lines = lines(entry.getKey());
                for (var id : touched) {
                    if (Objects.equals(lines.get(id), week.shown.get(id))) {
                        week.waiting.remove(id);
                    } else {
                        week.waiting.merge(id, due, (known, other) -> other.isBefore(known) ? other : known);
                    }
                }
                if (!week.waiting.keySet().equals(differing(lines, week.shown))) {
                    throw new AssertionError("what a command touches was thought out wrongly");
                }
            }
        }
    }

    void tick(Instant now) {
        while (nextToPublish != null) {
            var gather = weeks.values().stream()
                    .filter(week -> !week.held)
                    .flatMap(week -> week.waiting.values().stream())
                    .min(Instant::compareTo);
            var publish = schedule(nextToPublish, calendar).publishAt().at();
            if (gather.isPresent()
                    && !gather.get().isAfter(now)
                    && !gather.get().isAfter(publish)) {
                var changed = weeks.entrySet().stream()
                        .filter(entry -> !entry.getValue().held
                                && !entry.getValue().waiting.isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
                changed.forEach(week -> publish(week, "CHANGES", now));
            } else if (!publish.isAfter(now)) {
                var week = week(nextToPublish.toString());
                if (week.version == 0 && !week.held) {
                    publish(nextToPublish.toString(), "SCHEDULE", now);
                }
                nextToPublish = nextToPublish.next();
            } else {
                return;
            }
        }
    }

    private void publish(String name, String cause, Instant now) {
        var week = week(name);
        var lines = lines(name);
        var changes = new TreeMap<String, String>();
        var ids = new TreeSet<>(lines.keySet());
        ids.addAll(week.shown.keySet());
        for (var id : ids) {
            if (!Objects.equals(lines.get(id), week.shown.get(id))) {
                changes.put(id, kind(week.shown.get(id), lines.get(id)) + " " + lines.get(id));
            }
        }
        week.version++;
        week.shown = lines;
        week.held = false;
        week.waiting.clear();
        lines.keySet().forEach(id -> events.get(id).shownIn.add(name));
        versions.add(name + " v" + week.version + " " + cause + " " + now + " @" + offset + " "
                + policyOf(name).version() + " " + changes);
    }

    private Map<String, Line> lines(String week) {
        var lines = new TreeMap<String, Line>();
        events.forEach((id, event) -> {
            var shown = week(week).shown.get(id);
            if (event.mergedInto != null || event.decision == EditorialDecision.EXCLUDE) {
                return;
            }
            if (!event.withdrawn && event.weeks().contains(week)) {
                if (event.decision == EditorialDecision.LEFT_TO_POLICY
                        && !policyOf(week).includes()) {
                    return;
                }
                var d = event.details;
                lines.put(
                        id,
                        new Line(
                                "PLANNED",
                                d.getTitle(),
                                d.getDate(),
                                d.getEndDate(),
                                d.getStartTime(),
                                event.decision == EditorialDecision.FEATURE,
                                event.lateIn.get(week),
                                event.movedWithin.get(week),
                                null,
                                event.note,
                                organisers(event)));
            } else if (shown != null) {
                lines.put(
                        id,
                        new Line(
                                event.withdrawn ? "CANCELLED" : event.dateToBeConfirmed ? "POSTPONED" : "MOVED",
                                shown.title(),
                                shown.date(),
                                shown.end(),
                                shown.time(),
                                shown.featured(),
                                shown.late(),
                                event.withdrawn ? event.publicReason : event.postponedFor,
                                event.withdrawn || event.dateToBeConfirmed ? null : event.details.getDate(),
                                event.note,
                                shown.organisers()));
            }
        });
        return lines;
    }

    private List<LocalizedText> organisers(Event event) {
        var names = new ArrayList<LocalizedText>();
        event.details.getOrganisers().forEach(organiser -> names.add(organiser.getName()));
        for (var id : event.mergedFrom) {
            if (!events.get(id).withdrawn) {
                events.get(id).details.getOrganisers().stream()
                        .map(Organiser::getName)
                        .filter(name -> !names.contains(name))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private Policy policyOf(String week) {
        return policies.stream()
                .filter(policy -> policy.from().compareTo(week) <= 0)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Week week(String name) {
        return weeks.computeIfAbsent(name, any -> new Week());
    }

    /** What each event clashes with: only what is held, has a date, and was neither excluded nor merged into another. */
    Map<String, Set<String>> clashes() {
        return NaiveClashes.of(
                events.entrySet().stream()
                        .filter(entry -> !entry.getValue().withdrawn
                                && !entry.getValue().dateToBeConfirmed
                                && entry.getValue().mergedInto == null
                                && entry.getValue().decision != EditorialDecision.EXCLUDE)
                        .map(entry -> new NaiveClashes.Held(
                                entry.getKey(),
                                entry.getKey().substring(0, entry.getKey().lastIndexOf('-')),
                                entry.getValue().decision == EditorialDecision.FEATURE,
                                entry.getValue().details))
                        .toList(),
                CrowdLimits.STANDARD.ofOneBody(),
                CrowdLimits.STANDARD.ofAll());
    }
}
