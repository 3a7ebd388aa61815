package kz.mediagrid.gateway.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.term.DueTimeResponse;
import kz.mediagrid.gateway.term.ExtensionResponse;
import kz.mediagrid.gateway.term.ProofResponse;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An information request as the authorised body and the addressee see it.
 *
 * @param id number of the request
 * @param batch number of the batch: the requests of one call have the same number
 * @param addressee code of the state body that is asked
 * @param addressing whether a term runs, and from when. ADDRESSED: a term runs from the receipt of the request;
 *     BY_AGREEMENT: a term runs from the recorded agreement; NO_ADDRESSEE: no term runs, because the body did not exist
 *     on the day of receipt, and so owes no answer
 * @param successor code of the state body that replaced an addressee that no longer exists; absent if there is no such
 *     body
 * @param subject subject, in one line
 * @param text the question
 * @param kinds requested kinds of material; if empty, any kind
 * @param receivedAt instant at which the request was received
 * @param state present state
 * @param term status of the term; absent while no term runs. MET or MET_LATE depends only on the receivedAt of the
 *     first answer
 * @param dueAt due time of an answer: 24:00 of the last day; absent while no term runs
 * @param proof proof of the due time; absent while no term runs
 * @param agreement agreement of an addressee that answers by agreement; absent if no agreement is recorded
 * @param cancellation the cancellation, if no answer is needed any more
 * @param extensions extensions of the term, in the order of their receipt; the due time is set by the last
 *     valid extension
 * @param answers the answers, in the order of their receipt
 * @param messages messages of the addressee about the request, and replies, in the order of their receipt; they change
 *     no term
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InformationRequest")
record InformationRequestResponse(
        @Schema(example = "req-0d3f6b7c9a1e4f258b60c4d7e8f9a0b1")
        String id,

        @Schema(example = "bat-5c1e4f258b60c4d7e8f9a0b10d3f6b7c")
        String batch,

        @Schema(example = "edu") String addressee,

        @Schema(allowableValues = {"ADDRESSED", "BY_AGREEMENT", "NO_ADDRESSEE"})
        String addressing,

        @Schema(example = "sci") @Nullable String successor,
        Text subject,
        @Nullable Text text,
        List<AddMaterial.Kind> kinds,
        @Schema(format = "date-time") String receivedAt,
        InformationRequest.State state,
        TermStatus.@Nullable TermState term,
        @Schema(format = "date-time") @Nullable String dueAt,
        @Nullable ProofResponse proof,
        @Nullable Note agreement,
        @Nullable Note cancellation,
        List<ExtensionResponse> extensions,
        List<Answer> answers,
        List<Message> messages) {

    /**
     * A note on the agreement or on the cancellation of a request.
     *
     * @param receivedAt instant at which the note was received
     * @param text text of the note
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequestNote")
    record Note(
            @Schema(format = "date-time") String receivedAt,
            @Nullable Text text) {

        static Note of(Submission stamp, @Nullable Text text) {
            return new Note(LocalTimes.write(stamp.getReceivedAt()), text);
        }
    }

    /**
     * One answer to a request.
     *
     * @param receivedAt instant at which the answer was received
     * @param text the answer in words
     * @param materials materials of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Answer")
    record Answer(
            @Schema(format = "date-time") String receivedAt,
            @Nullable Text text,
            List<AddMaterial> materials) {

        static Answer of(RequestAnswered answer) {
            return new Answer(
                    LocalTimes.write(answer.getSubmission().getReceivedAt()),
                    Text.ofNullable(answer.getText()),
                    answer.getMaterials().stream().map(AddMaterial::of).toList());
        }
    }

    /**
     * One message about a request.
     *
     * @param receivedAt instant at which the message was received
     * @param actor opaque id of the account that sent the message
     * @param from code of the state body that sent the message
     * @param kind occasion of the message
     * @param text the message in words
     */
    @Schema(name = "RequestMessage")
    record Message(
            @Schema(format = "date-time") String receivedAt,
            @Schema(example = "acc-3f2a9c") String actor,
            @Schema(example = "edu") String from,
            SendRequestMessage.Kind kind,
            Text text) {

        static Message of(RequestMessageSent sent) {
            var stamp = sent.getSubmission();
            return new Message(
                    LocalTimes.write(stamp.getReceivedAt()),
                    stamp.getActor(),
                    stamp.getAgencyCode(),
                    SendRequestMessage.Kind.of(sent.getKind()),
                    Text.of(sent.getText()));
        }
    }

    static InformationRequestResponse of(
            InformationRequest request, TermStatus status, List<ExtensionResponse> extensions) {
        var asked = request.asked();
        var due = Optional.ofNullable(status.due());
        return new InformationRequestResponse(
                request.id(),
                asked.getBatchId(),
                request.addressee(),
                asked.getAddressing().name(),
                asked.getSuccessor(),
                Text.of(asked.getSubject()),
                Text.ofNullable(asked.getText()),
                asked.getKinds().stream()
                        .flatMap(kind -> AddMaterial.Kind.of(kind).stream())
                        .toList(),
                LocalTimes.write(request.receivedAt()),
                request.state(),
                status.term(),
                due.map(DueTimeResponse::dueAt).map(LocalTimes::write).orElse(null),
                due.map(DueTimeResponse::proof).orElse(null),
                Optional.ofNullable(request.agreement())
                        .map(it -> Note.of(it.getSubmission(), Text.ofNullable(it.getNote())))
                        .orElse(null),
                Optional.ofNullable(request.cancellation())
                        .map(it -> Note.of(it.getSubmission(), Text.ofNullable(it.getReason())))
                        .orElse(null),
                extensions,
                request.answers().stream().map(Answer::of).toList(),
                request.messages().stream().map(Message::of).toList());
    }
}
