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
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/** A request as the authorised body and its addressee see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InformationRequest", description = "A request as the authorised body and its addressee see it.")
record InformationRequestResponse(
        @Schema(description = "The request's number.", example = "req-0d3f6b7c9a1e4f258b60c4d7e8f9a0b1")
        String id,

        @Schema(
                description = "What was asked of many bodies in one call has one batch.",
                example = "bat-5c1e4f258b60c4d7e8f9a0b10d3f6b7c")
        String batch,

        @Schema(description = "Code of the body that is asked.", example = "edu")
        String addressee,

        @Schema(
                description = "Whether a term runs: ADDRESSED: it does; BY_AGREEMENT: from the recorded agreement on; "
                        + "NO_ADDRESSEE: the body was not in office that day, and nobody owes an answer.",
                allowableValues = {"ADDRESSED", "BY_AGREEMENT", "NO_ADDRESSEE"})
        String addressing,

        @Schema(
                description = "Where there is no addressee: code of the body that took over, where there is one.",
                example = "sci")
        @Nullable
        String successor,

        @Schema(description = "What it is about.") Text subject,

        @Schema(description = "What exactly is asked for.") @Nullable
        Text text,

        @Schema(description = "Which kinds of material are asked for; none: any.")
        List<AddMaterial.Kind> kinds,

        @Schema(description = "When it was received.", format = "date-time")
        String receivedAt,

        @Schema(description = "How it stands.") InformationRequest.State state,

        @Schema(
                description = "How its term stands; absent while none runs. MET or MET_LATE follows from the first "
                        + "answer's receivedAt alone.")
        TermStatus.@Nullable TermState term,

        @Schema(
                description = "From when an answer is late: 24:00 of the last day; absent while no term runs.",
                format = "date-time")
        @Nullable
        String dueAt,

        @Schema(description = "Why it is due then; absent while no term runs.") @Nullable
        ProofResponse proof,

        @Schema(description = "The recorded agreement of a body that answers by agreement.") @Nullable
        Note agreement,

        @Schema(description = "That no answer is needed any more.") @Nullable
        Note cancellation,

        @Schema(description = "The extensions of its term, the last one last: the last one that counts is its end.")
        List<ExtensionResponse> extensions,

        @Schema(description = "The answers, the first one first.")
        List<Answer> answers) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequestNote", description = "What the authorised body recorded of a request.")
    record Note(
            @Schema(description = "When.", format = "date-time")
            String receivedAt,

            @Schema(description = "What it said of it.") @Nullable
            Text text) {

        static Note of(Submission stamp, @Nullable Text text) {
            return new Note(LocalTimes.write(stamp.getReceivedAt()), text);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Answer", description = "One answer.")
    record Answer(
            @Schema(description = "When it was received.", format = "date-time")
            String receivedAt,

            @Schema(description = "The answer in words.") @Nullable
            Text text,

            @Schema(description = "The materials provided.") List<AddMaterial> materials) {

        static Answer of(RequestAnswered answer) {
            return new Answer(
                    LocalTimes.write(answer.getSubmission().getReceivedAt()),
                    Text.ofNullable(answer.getText()),
                    answer.getMaterials().stream().map(AddMaterial::of).toList());
        }
    }

    static InformationRequestResponse of(
            InformationRequest request, TermStatus standing, List<ExtensionResponse> extensions) {
        var asked = request.asked();
        var due = Optional.ofNullable(standing.due());
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
                standing.term(),
                due.map(DueTimeResponse::dueAt).map(LocalTimes::write).orElse(null),
                due.map(DueTimeResponse::proof).orElse(null),
                Optional.ofNullable(request.agreement())
                        .map(it -> Note.of(it.getSubmission(), Text.ofNullable(it.getNote())))
                        .orElse(null),
                Optional.ofNullable(request.cancellation())
                        .map(it -> Note.of(it.getSubmission(), Text.ofNullable(it.getReason())))
                        .orElse(null),
                extensions,
                request.answers().stream().map(Answer::of).toList());
    }
}
