package kz.mediagrid.demo.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import org.apache.avro.specific.SpecificRecord;

/** Counts obligations and the alerts about them, from the records of requests, obligations and alerts. */
public final class DutyTally {

    private static final Set<ObligationState> SETTLED = Set.of(ObligationState.MET, ObligationState.MET_LATE);

    private final List<SpecificRecord> requests;
    private final List<ObligationChanged> overdue;
    private final List<OverdueAlert> alerts;
    private final long recounted;
    private final Collection<String> handedOut;
    private final Map<String, ObligationState> answers = new HashMap<>();

    /** @param handedOut the ids of the requests that the gateway created, according to its responses */
    public DutyTally(
            List<SpecificRecord> requests,
            List<ObligationChanged> obligations,
            List<OverdueAlert> alerts,
            Collection<String> handedOut) {
        this.requests = requests;
        this.overdue = obligations.stream()
                .filter(change -> change.getTransition() == ObligationTransition.OVERDUE)
                .toList();
        this.alerts = alerts.stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .toList();
        this.recounted = obligations.stream()
                .filter(change -> change.getTransition() == ObligationTransition.RECOUNTED)
                .map(ObligationChanged::getObligationId)
                .distinct()
                .count();
        this.handedOut = handedOut;
        obligations.stream()
                .filter(change -> change.getKind() == ObligationKind.REQUEST_ANSWER)
                .forEach(change -> answers.put(change.getSubject(), change.getState()));
    }

    DutyCount count() {
        return new DutyCount(
                asked().distinct().count(),
                answered().distinct().count(),
                overdue.stream()
                        .map(ObligationChanged::getObligationId)
                        .distinct()
                        .count(),
                alerts.size(),
                recounted);
    }

    Faults faults() {
        return new Faults(
                withoutRecord() + withoutTerm() + answeredInVain() + withoutAlert(),
                repeats(overdue, DutyTally::due) + repeats(alerts, OverdueAlert::getAlertId));
    }

    private Stream<String> asked() {
        return all(InformationRequested.class).map(InformationRequested::getRequestId);
    }

    private Stream<String> answered() {
        return all(RequestAnswered.class).map(RequestAnswered::getRequestId);
    }

    private long withoutRecord() {
        var written = asked().collect(Collectors.toSet());
        return handedOut.stream().filter(id -> !written.contains(id)).count();
    }

    private long withoutTerm() {
        return all(InformationRequested.class)
                .filter(request -> request.getAddressing() == RequestAddressing.ADDRESSED)
                .map(InformationRequested::getRequestId)
                .filter(id -> !answers.containsKey(id))
                .distinct()
                .count();
    }

    private long answeredInVain() {
        return answered()
                .filter(id -> answers.containsKey(id) && !SETTLED.contains(answers.get(id)))
                .distinct()
                .count();
    }

    private long withoutAlert() {
        var told = alerts.stream()
                .map(alert -> alert.getObligationId() + "/" + alert.getDueGeneration())
                .collect(Collectors.toSet());
        return overdue.stream()
                .map(DutyTally::due)
                .filter(due -> !told.contains(due))
                .distinct()
                .count();
    }

    private static String due(ObligationChanged change) {
        return change.getObligationId() + "/" + change.getDueGeneration();
    }

    private static <T> long repeats(List<T> records, Function<T, String> id) {
        return (long) records.size() - new HashSet<>(records.stream().map(id).toList()).size();
    }

    private <T extends SpecificRecord> Stream<T> all(Class<T> type) {
        return requests.stream().filter(type::isInstance).map(type::cast);
    }
}
