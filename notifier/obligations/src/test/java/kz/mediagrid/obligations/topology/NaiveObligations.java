package kz.mediagrid.obligations.topology;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.ClockInput;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.WeekDeclared;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What is owed, written down naively: everything is worked out anew from all records whenever somebody asks. */
final class NaiveObligations {

    private static final ZoneOffset ALMATY = ZoneOffset.ofHours(5);

    private final List<SpecificRecord> log = new ArrayList<>();
    private final NaiveDispatches dispatches = new NaiveDispatches(log);
    private final Set<String> flagged = new HashSet<>();
    private final List<CalendarActivated> activations = new ArrayList<>();
    private final Set<String> calendars = new HashSet<>();
    private final Map<String, Instant> settled = new HashMap<>();
    private final Map<String, List<String>> withdrawn = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private WorkingCalendar days = WorkingCalendar.kazakhstan();

    /** Something that was received for an obligation, and when it became clear that it meets it. */
    record Receipt(Instant at, boolean cancels, Instant clearAt) {

        Receipt(Instant at, boolean cancels) {
            this(at, cancels, at);
        }
    }

    /** An obligation that stands. */
    record Owed(Instant due, List<Receipt> receipts) {

        boolean inTime(Receipt receipt) {
            return receipt.at().isBefore(due);
        }

        /** What decides: what is first, unless that is an answer that is late and something was in time. */
        @Nullable
        Receipt deciding() {
            var first = receipts.isEmpty() ? null : receipts.get(0);
            return first == null || first.cancels()
                    ? first
                    : receipts.stream().filter(this::inTime).findFirst().orElse(first);
        }

        /** As it stood when what was received up to then was all that was known. */
        Owed before(Instant then) {
            return new Owed(
                    due,
                    receipts.stream()
                            .filter(receipt -> !receipt.at().isAfter(then)
                                    && !receipt.clearAt().isAfter(then))
                            .toList());
        }

        boolean isSettledInTime() {
            return deciding() != null && inTime(deciding());
        }

        boolean isOverdueFirst() {
            return !isSettledInTime() || !deciding().clearAt().isBefore(due);
        }
    }

    List<SpecificRecord> log() {
        return log;
    }

    /** Which outlets did not take the grid of each week, where that was sent. */
    Map<String, List<String>> unserved(Instant now) {
        return sent(now, dispatches::unserved);
    }

    /** For which weeks the grid was sent to nobody, and for which to somebody. */
    Map<String, Boolean> nobody(Instant now) {
        return sent(now, dispatches::nobody);
    }

    /** The number of outlets that were served or suspended at the publication of each grid that was sent. */
    Map<String, Integer> outlets(Instant now) {
        return sent(now, dispatches::outlets);
    }

    private <T> Map<String, T> sent(Instant now, Function<String, Optional<T>> part) {
        var sent = new TreeMap<String, T>();
        owed(now).keySet().stream()
                .filter(id -> id.startsWith("GRID_DISPATCH/"))
                .forEach(id -> part.apply(id.substring(id.indexOf('/') + 1)).ifPresent(value -> sent.put(id, value)));
        return sent;
    }

    void takes(SpecificRecord record) {
        if (record instanceof CalendarActivated activated) {
            activations.add(activated);
        }
        log.add(record);
    }

    /** What is due three seconds and not settled in time is flagged, once and for all, by the calendar of that moment. */
    void looks(Instant now) {
        var past = now.minusSeconds(3);
        while (!activations.isEmpty() && !receivedAt(activations.get(0)).isAfter(past)) {
            var next = activations.remove(0);
            flag(receivedAt(next), now);
            activates(next, receivedAt(next));
        }
        flag(past, now);
    }

    private void flag(Instant upTo, Instant now) {
        owed(now).forEach((id, owed) -> {
            if (owed.isOverdueFirst() && !owed.due().isAfter(upTo)) {
                flagged.add(id);
            }
        });
    }

    private static Instant receivedAt(CalendarActivated activated) {
        return activated.getSubmission().getReceivedAt();
    }

    /** What was settled by then keeps its due time; an alert for a due time that is another now is withdrawn. */
    private void activates(CalendarActivated activated, Instant then) {
        calendars.add(days.version());
        if (calendars.contains(activated.getVersion())
                || !activated.getReplaces().equals(days.version())) {
            return;
        }
        var before = owed(then);
        var settledNow = List.of("MET", "MET_LATE", "CANCELLED");
        before.forEach((id, owed) -> {
            if (settledNow.contains(state(owed.before(then), flagged.contains(id)))) {
                settled.put(id, owed.due());
            }
        });
        days = WorkingCalendar.parse(activated.getText());
        // A form that was owed, and that by the new calendar was due before, stays owed, whoever owed it on that day.
        kept.clear();
        before.keySet().stream()
                .filter(id -> isForm(id) && !formDue(id).isAfter(then))
                .forEach(kept::add);
        // A form that nobody owed, and that by the new calendar was due before, is asked of nobody now.
        var known = Set.copyOf(dropped);
        dropped.clear();
        owed(then).forEach((id, owed) -> {
            boolean wasOwed = before.containsKey(id) && !known.contains(id);
            if (!wasOwed && !owed.due().isAfter(then)) {
                dropped.add(id);
            }
        });
        var after = owed(then);
        before.forEach((id, owed) -> {
            var again = after.get(id);
            // Also where nobody owes it any more, now that it is not due yet.
            if (flagged.contains(id) && (again == null || !again.due().equals(owed.due()))) {
                flagged.remove(id);
                withdrawn.computeIfAbsent(id, any -> new ArrayList<>()).addAll(List.of("OVERDUE", "WITHDRAWN"));
            }
        });
    }

    /** How each obligation stands. */
    Map<String, String> states(Instant now) {
        var states = new TreeMap<String, String>();
        owed(now).forEach((id, owed) -> states.put(id, state(owed, flagged.contains(id))));
        return states;
    }

    private static String state(Owed owed, boolean flagged) {
        if (!flagged && owed.isOverdueFirst()) {
            return "OPEN";
        }
        if (owed.deciding() == null) {
            return "OVERDUE";
        }
        return owed.deciding().cancels() ? "CANCELLED" : owed.isSettledInTime() ? "MET" : "MET_LATE";
    }

    /** What was told of each obligation, in order. */
    Map<String, List<String>> alerts(Instant now) {
        var alerts = new TreeMap<String, List<String>>();
        withdrawn.forEach((id, told) -> alerts.put(id, new ArrayList<>(told)));
        owed(now).forEach((id, owed) -> {
            if (flagged.contains(id)) {
                alerts.computeIfAbsent(id, any -> new ArrayList<>()).addAll(told(owed));
            }
        });
        return alerts;
    }

    private static List<String> told(Owed owed) {
        var told = new ArrayList<>(List.of("OVERDUE"));
        if (!owed.receipts().isEmpty()) {
            boolean late = !owed.receipts().get(0).cancels()
                    && !owed.inTime(owed.receipts().get(0));
            if (late) {
                told.add("MET_LATE");
            }
            if (!late || owed.isSettledInTime()) {
                told.add("WITHDRAWN");
            }
        }
        return told;
    }

    private Map<String, Owed> owed(Instant now) {
        var owed = new TreeMap<String, Owed>();
        for (int request = 1; request <= 5; request++) {
            var found = request("req-" + request);
            if (found != null) {
                owed.put("REQUEST_ANSWER/req-" + request, found);
            }
        }
        for (int matter = 1; matter <= 3; matter++) {
            contributions("mat-" + matter, owed);
        }
        log.stream()
                .flatMap(record -> ClockInput.of(record, 0).stream())
                .filter(ClockInput::mayBegin)
                .findFirst()
                .ifPresent(first -> weeks(first.at(), now, owed));
        owed.keySet().removeAll(dropped);
        // What was settled stays, whoever owes it by a later calendar.
        Stream.concat(kept.stream(), settled.keySet().stream())
                .filter(NaiveObligations::isForm)
                .forEach(id ->
                        owed.putIfAbsent(id, owed(id, formDue(id), declarations(id.split("/")[1], id.split("/")[2]))));
        return owed;
    }

    private static boolean isForm(String id) {
        return id.startsWith("WEEKLY_SUBMISSION/");
    }

    private Instant formDue(String id) {
        return due(GridWeek.parse(id.split("/")[1]).monday());
    }

    private Owed owed(String id, Instant due, List<Receipt> receipts) {
        return new Owed(settled.getOrDefault(id, due), receipts);
    }

    private @Nullable Owed request(String id) {
        InformationRequested request = null;
        Instant opened = null;
        boolean dropped = false;
        var receipts = new ArrayList<Receipt>();
        for (var record : log) {
            if (record instanceof InformationRequested asked
                    && asked.getRequestId().equals(id)
                    && request == null
                    && asked.getAddressing() != RequestAddressing.NO_ADDRESSEE) {
                request = asked;
                opened = asked.getAddressing() == RequestAddressing.ADDRESSED
                        ? asked.getSubmission().getReceivedAt()
                        : null;
            } else if (record instanceof RequestAgreed agreed
                    && agreed.getRequestId().equals(id)
                    && request != null
                    && opened == null
                    && !dropped) {
                opened = agreed.getSubmission().getReceivedAt();
            } else if (record instanceof RequestAnswered answered
                    && answered.getRequestId().equals(id)
                    && request != null) {
                receipts.add(new Receipt(answered.getSubmission().getReceivedAt(), false));
            } else if (record instanceof RequestCancelled cancelled
                    && cancelled.getRequestId().equals(id)
                    && request != null) {
                dropped |= opened == null;
                receipts.add(new Receipt(cancelled.getSubmission().getReceivedAt(), true));
            }
        }
        return opened == null
                ? null
                : owed("REQUEST_ANSWER/" + id, endOf(nextWorked(day(opened).plusDays(1))), receipts);
    }

    private void contributions(String id, Map<String, Owed> owed) {
        JointMatterArose matter = null;
        var closed = false;
        var others = false;
        var receipts = new TreeMap<String, List<Receipt>>();
        for (var record : log) {
            if (record instanceof JointMatterArose arose && arose.getMatterId().equals(id) && matter == null) {
                matter = arose;
                arose.getBodies().forEach(code -> receipts.put(code.getAgencyCode(), new ArrayList<>()));
            } else if (record instanceof JointContribution contribution
                    && contribution.getMatterId().equals(id)
                    && receipts.containsKey(contribution.getSubmission().getAgencyCode())
                    && !closed) {
                var code = contribution.getSubmission().getAgencyCode();
                others |= !code.equals(matter.getOpener());
                receipts.get(code).add(new Receipt(contribution.getSubmission().getReceivedAt(), false));
            } else if (record instanceof JointMatterClosed closing
                    && closing.getMatterId().equals(id)
                    && matter != null
                    && !closed
                    && (closing.getClosedBy() == MatterParty.AUTHORISED_BODY || !others)) {
                closed = true;
                receipts.values()
                        .forEach(all ->
                                all.add(new Receipt(closing.getSubmission().getReceivedAt(), true)));
            }
        }
        for (var code : receipts.keySet()) {
            boolean opener = matter.getOpenedBy() == MatterParty.AGENCY && code.equals(matter.getOpener());
            var from = opener ? matter.getAroseOn() : day(matter.getSubmission().getReceivedAt());
            var contribution = "JOINT_CONTRIBUTION/" + id + "/" + code;
            owed.put(contribution, owed(contribution, endOf(nextWorked(from.plusDays(1))), receipts.get(code)));
        }
    }

    private void weeks(Instant first, Instant now, Map<String, Owed> owed) {
        var monday = day(first).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        // The first week was settled with the first record, by the calendar of the release.
        while (!endOf(nextWorked(monday.minusDays(4), WorkingCalendar.kazakhstan()))
                .isAfter(first)) {
            monday = monday.plusWeeks(1);
        }
        for (; !startOf(monday.minusWeeks(1)).isAfter(now); monday = monday.plusWeeks(1)) {
            var due = due(monday);
            var grid = GridWeek.of(monday).toString();
            owed.put(
                    "GRID_DISPATCH/" + grid,
                    owed("GRID_DISPATCH/" + grid, dispatchDue(monday), dispatches.receipts(grid)));
            var decides = now.isBefore(due) ? now : due.minusMillis(1);
            for (var code : Histories.AGENCIES) {
                if (owes(code, decides)) {
                    var week = GridWeek.of(monday).toString();
                    var id = "WEEKLY_SUBMISSION/" + week + "/" + code;
                    owed.put(id, owed(id, due, declarations(week, code)));
                }
            }
        }
    }

    private boolean owes(String code, Instant at) {
        Agency entry = null;
        for (var record : log) {
            if (record instanceof Agency agency
                    && agency.getAgencyCode().equals(code)
                    && !agency.getChangedAt().isAfter(at)) {
                entry = agency;
            }
        }
        return entry != null
                && entry.getOwesWeeklySubmission()
                && (entry.getValidFrom() == null || !entry.getValidFrom().isAfter(day(at)))
                && (entry.getValidUntil() == null || !entry.getValidUntil().isBefore(day(at)));
    }

    private List<Receipt> declarations(String week, String code) {
        return log.stream()
                .filter(record -> record instanceof WeekDeclared declared
                        && declared.getWeek().equals(week)
                        && declared.getSubmission().getAgencyCode().equals(code))
                .map(record ->
                        new Receipt(((WeekDeclared) record).getSubmission().getReceivedAt(), false))
                .toList();
    }

    private Instant due(LocalDate monday) {
        return endOf(nextWorked(monday.minusDays(4)));
    }

    private LocalDate nextWorked(LocalDate day) {
        return nextWorked(day, days);
    }

    private static LocalDate nextWorked(LocalDate day, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day) ? day : nextWorked(day.plusDays(1), calendar);
    }

    private Instant dispatchDue(LocalDate monday) {
        return endOf(nextWorked(nextWorked(monday.minusDays(4)).plusDays(1)));
    }

    /** What it was told, for whoever must find out why an engine says something else; no calendar's whole text. */
    @Override
    public String toString() {
        return log.stream()
                .map(record -> record.getSchema().getName() + " "
                        + record.toString().replaceAll("\"text\": \"[^\"]*\\\\n[^\"]*\"", "…"))
                .collect(Collectors.joining("\n", "after\n", "\n"));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ALMATY);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ALMATY);
    }

    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
