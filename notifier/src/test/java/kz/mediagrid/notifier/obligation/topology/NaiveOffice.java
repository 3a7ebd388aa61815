package kz.mediagrid.notifier.obligation.topology;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.notifier.obligation.Happening;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.WeekDeclared;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What is owed, written down naively: everything is worked out anew from all records whenever somebody asks. */
final class NaiveOffice {

    private static final ZoneOffset ALMATY = ZoneOffset.ofHours(5);
    private static final WorkingCalendar DAYS = WorkingCalendar.kazakhstan();

    private final List<SpecificRecord> log = new ArrayList<>();
    /** After how many hours of work the ladder goes a step up; all of them lie within one day. */
    private static final List<Integer> LADDER = List.of(0, 2, 4, 8);

    private final Set<String> flagged = new HashSet<>();
    private final Map<String, Integer> steps = new TreeMap<>();

    /** Something that was received for an obligation. */
    record Receipt(Instant at, boolean cancels) {}

    /** An obligation that stands. */
    record Owed(Instant due, List<Receipt> receipts, boolean acknowledged) {

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

        boolean isSettledInTime() {
            return deciding() != null && inTime(deciding());
        }
    }

    void takes(SpecificRecord record) {
        log.add(record);
    }

    /** What is due three seconds and not settled in time is flagged, once and for all. */
    void looks(Instant now) {
        owed(now).forEach((id, owed) -> {
            if (!owed.isSettledInTime() && !owed.due().plusSeconds(3).isAfter(now)) {
                flagged.add(id);
            }
            if (flagged.contains(id) && owed.deciding() == null && !owed.acknowledged()) {
                escalate(id, owed.due(), now);
            }
        });
    }

    private void escalate(String id, Instant due, Instant now) {
        var opening = startOf(nextWorked(day(due))).plus(Duration.ofHours(9));
        for (var hours : LADDER.subList(steps.getOrDefault(id, 0), LADDER.size())) {
            if (!opening.plus(Duration.ofHours(hours)).plusSeconds(3).isAfter(now)) {
                steps.merge(id, 1, Integer::sum);
            }
        }
    }

    /** How each obligation stands. */
    Map<String, String> states(Instant now) {
        var states = new TreeMap<String, String>();
        owed(now).forEach((id, owed) -> states.put(id, state(owed, flagged.contains(id))));
        return states;
    }

    private static String state(Owed owed, boolean flagged) {
        if (!flagged && !owed.isSettledInTime()) {
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
        owed(now).forEach((id, owed) -> {
            if (flagged.contains(id)) {
                alerts.put(id, told(owed, steps.getOrDefault(id, 0)));
            }
        });
        return alerts;
    }

    private static List<String> told(Owed owed, int steps) {
        var told = new ArrayList<>(List.of("OVERDUE"));
        told.addAll(Collections.nCopies(steps, "ESCALATED"));
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
        if (!log.isEmpty()) {
            weeks(Happening.of(log.get(0), 0).orElseThrow().at(), now, owed);
        }
        return owed;
    }

    private @Nullable Owed request(String id) {
        InformationRequested request = null;
        Instant opened = null;
        boolean dropped = false;
        boolean acknowledged = false;
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
            } else if (record instanceof ObligationNoted said
                    && said.getObligationId().equals("REQUEST_ANSWER/" + id)
                    && opened != null) {
                acknowledged = true;
            }
        }
        return opened == null ? null : new Owed(endOf(nextWorked(day(opened).plusDays(1))), receipts, acknowledged);
    }

    private void weeks(Instant first, Instant now, Map<String, Owed> owed) {
        var monday = day(first).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!due(monday).isAfter(first)) {
            monday = monday.plusWeeks(1);
        }
        for (; !startOf(monday.minusWeeks(1)).isAfter(now); monday = monday.plusWeeks(1)) {
            var due = due(monday);
            var decides = now.isBefore(due) ? now : due.minusMillis(1);
            for (var body : Histories.BODIES) {
                if (owes(body, decides)) {
                    var week = GridWeek.of(monday).toString();
                    owed.put("WEEKLY_SUBMISSION/" + week + "/" + body, new Owed(due, declarations(week, body), false));
                }
            }
        }
    }

    private boolean owes(String body, Instant at) {
        Agency entry = null;
        for (var record : log) {
            if (record instanceof Agency agency
                    && agency.getAgencyCode().equals(body)
                    && !agency.getChangedAt().isAfter(at)) {
                entry = agency;
            }
        }
        return entry != null
                && entry.getOwesWeeklySubmission()
                && (entry.getValidFrom() == null || !entry.getValidFrom().isAfter(day(at)))
                && (entry.getValidUntil() == null || !entry.getValidUntil().isBefore(day(at)));
    }

    private List<Receipt> declarations(String week, String body) {
        return log.stream()
                .filter(record -> record instanceof WeekDeclared declared
                        && declared.getWeek().equals(week)
                        && declared.getSubmission().getAgencyCode().equals(body))
                .map(record ->
                        new Receipt(((WeekDeclared) record).getSubmission().getReceivedAt(), false))
                .toList();
    }

    private static Instant due(LocalDate monday) {
        return endOf(nextWorked(monday.minusDays(4)));
    }

    private static LocalDate nextWorked(LocalDate day) {
        return DAYS.isWorkingDay(day) ? day : nextWorked(day.plusDays(1));
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
