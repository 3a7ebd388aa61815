package kz.mediagrid.gateway.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An action of somebody. It has no name of a person, so nothing of it must be erased.
 *
 * @param at the moment: real time of what is about an access, business time of a command
 * @param actor the account that did it; null for an operator at the command line
 * @param post the post of the person who did it, at that moment; null for a program or an operator
 * @param subject the person or thing that it concerns: the id of a person, key, file, event, request, matter or obligation, a week, or a version
 * @param body the body of the person or key, the body that uploaded the file, or the body that sent the command
 * @param outlet the outlet of the person or key
 * @param submission the number of the command; null if it is none
 */
record AuditRow(
        Instant at,
        AuditKind kind,
        @Nullable String actor,
        @Nullable String post,
        String subject,
        @Nullable String body,
        @Nullable String outlet,
        @Nullable String submission) {

    /** The fields of commands that name what the command concerns; a command has one of them. */
    private static final List<String> SUBJECTS =
            List.of("eventId", "week", "requestId", "matterId", "obligationId", "version");

    static AuditRow of(AccountEvent event) {
        return new AuditRow(
                event.getAt(),
                AuditKind.of(event),
                event.getActorId(),
                event.getActorPost(),
                event.getSubjectId(),
                event.getAgencyCode(),
                event.getOutletId(),
                null);
    }

    /** The row of a command; empty for a record that nobody sent. */
    static Optional<AuditRow> of(SpecificRecord command) {
        return CommandFields.submission(command).map(stamp -> of(stamp, command));
    }

    private static AuditRow of(Submission stamp, SpecificRecord command) {
        return new AuditRow(
                stamp.getReceivedAt(),
                AuditKind.of(command),
                stamp.getActor(),
                stamp.getActorPost(),
                SUBJECTS.stream()
                        .flatMap(field -> CommandFields.field(command, field, String.class).stream())
                        .findFirst()
                        .orElse(""),
                // Who acts for no body has the own id in the place of a code.
                stamp.getAgencyCode().equals(stamp.getActor()) ? null : stamp.getAgencyCode(),
                null,
                stamp.getSubmissionId());
    }

    /** Whether {@code reader} may see the row: the authorised body and OPS see all rows, others those of the own body or outlet. */
    boolean isVisibleTo(Account reader) {
        return reader.seesAll() || isOf(reader.agencyCode(), body) || isOf(reader.outletId(), outlet);
    }

    private static boolean isOf(@Nullable String own, @Nullable String place) {
        return own != null && own.equals(place);
    }
}
