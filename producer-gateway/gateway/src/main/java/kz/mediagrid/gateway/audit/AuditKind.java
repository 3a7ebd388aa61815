package kz.mediagrid.gateway.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.EventDecided;
import org.apache.avro.specific.SpecificRecord;

/** The kind of an action in the audit. */
public enum AuditKind {
    SIGNED_IN_BY_LINK,
    SIGNED_IN_BY_KEY,
    SIGNED_IN_BY_PASSKEY,
    SIGNED_IN_BY_ISSUER,
    SIGNED_OUT,
    PERSON_INVITED,
    LINK_MADE,
    PERSON_REVOKED,
    PERSON_ERASED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    KEY_ISSUED,
    KEY_ROTATED,
    KEY_REVOKED,
    FILE_ERASED,
    EVENT_SUBMITTED,
    EVENT_REVISED,
    EVENT_POSTPONED,
    EVENT_WITHDRAWN,
    EVENT_REINSTATED,
    EVENT_INCLUDED,
    EVENT_EXCLUDED,
    EVENT_FEATURED,
    EVENT_LEFT_TO_POLICY,
    EVENT_NOTED,
    EVENTS_MERGED,
    EVENTS_SEPARATED,
    WEEK_DECLARED,
    GRID_HELD,
    GRID_PUBLICATION_ORDERED,
    EDITORIAL_POLICY_ACTIVATED,
    CALENDAR_ACTIVATED,
    INFORMATION_REQUESTED,
    REQUEST_ANSWERED,
    REQUEST_AGREED,
    REQUEST_EXTENDED,
    REQUEST_CANCELLED,
    REQUEST_MESSAGE_SENT,
    JOINT_MATTER_AROSE,
    JOINT_CONTRIBUTION,
    JOINT_MATTER_EXTENDED,
    JOINT_MATTER_CLOSED,
    JOINT_NOTICE_ORDERED,
    OBLIGATION_NOTED,
    /** A kind that a newer build wrote. */
    UNKNOWN;

    private static final Map<String, AuditKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    static AuditKind of(AccountEvent event) {
        return named(event.getKind().name());
    }

    /** The kind of a command. Each decision on an event is a kind of its own. */
    static AuditKind of(SpecificRecord command) {
        if (command instanceof EventDecided decided) {
            return switch (decided.getDecision()) {
                case INCLUDE -> EVENT_INCLUDED;
                case EXCLUDE -> EVENT_EXCLUDED;
                case FEATURE -> EVENT_FEATURED;
                case LEFT_TO_POLICY -> EVENT_LEFT_TO_POLICY;
                case UNKNOWN -> UNKNOWN;
            };
        }
        // EventSubmitted is EVENT_SUBMITTED.
        return named(command.getSchema()
                .getName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }

    private static AuditKind named(String name) {
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }
}
