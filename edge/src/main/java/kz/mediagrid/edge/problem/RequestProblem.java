package kz.mediagrid.edge.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The refusal of a call, with the reason. The caller gets it as a problem document, in the caller's language. */
public final class RequestProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient ProblemText text;
    private final transient List<InvalidField> faults;

    RequestProblem(ProblemKind kind, ProblemText text, List<InvalidField> faults, @Nullable Throwable cause) {
        super(kind.status(), ProblemDetail.forStatus(kind.status()), cause, text.key(), text.getArguments());
        this.kind = kind;
        this.text = text;
        this.faults = List.copyOf(faults);
        getBody().setType(kind.type());
    }

    /** This problem with the header Retry-After, which asks the caller to repeat the call after {@code wait}. */
    public RequestProblem retryAfter(Duration wait) {
        return retryAfter(wait, getCause());
    }

    /** This problem with its cause and the header Retry-After; see {@link #retryAfter(Duration)}. */
    public RequestProblem retryAfter(Duration wait, @Nullable Throwable cause) {
        var problem = new RequestProblem(kind, text, faults, cause);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return problem;
    }

    /** This problem, of content that is the member {@code name} of what was sent: its faults are at their places there. */
    public RequestProblem within(String name) {
        var place = Place.WHOLE.field(name);
        var problem = new RequestProblem(
                kind,
                text,
                faults.stream()
                        .map(fault -> new InvalidField(place.pointer() + fault.pointer(), fault.text()))
                        .toList(),
                getCause());
        problem.getHeaders().addAll(getHeaders());
        receipt().ifPresent(receipt -> problem.getBody().setProperty(Problem.RECEIPT, receipt));
        return problem;
    }

    /** This problem, with the receipt of the refused submission. */
    public RequestProblem withReceipt(Object receipt) {
        var problem = new RequestProblem(kind, text, faults, getCause());
        problem.getBody().setProperty(Problem.RECEIPT, receipt);
        return problem;
    }

    /** This problem, with the number by which support finds the fault in the log. */
    RequestProblem withSupportNumber(String number) {
        var problem = new RequestProblem(kind, text, faults, getCause());
        problem.getHeaders().addAll(getHeaders());
        problem.getBody().setProperty(Problem.SUPPORT_NUMBER, number);
        return problem;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The reason in one sentence. */
    public ProblemText text() {
        return text;
    }

    public List<InvalidField> faults() {
        return faults;
    }

    /** The receipt of the refused submission; empty if the call was refused before it became a submission. */
    public Optional<Object> receipt() {
        var members = getBody().getProperties();
        return members == null ? Optional.empty() : Optional.ofNullable(members.get(Problem.RECEIPT));
    }

    @Override
    public String getTitleMessageCode() {
        return "problem.title." + kind;
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource texts, Locale language) {
        var body = super.updateAndGetBody(texts, language);
        if (texts != null && !faults.isEmpty()) {
            body.setProperty(
                    Problem.ERRORS,
                    faults.stream()
                            .map(fault ->
                                    new Problem.InvalidValue(fault.pointer(), texts.getMessage(fault.text(), language)))
                            .toList());
        }
        return body;
    }

    /** The kind of problem and the key of the reason. For logs, a message source turns the key into a sentence. */
    @Override
    public String getMessage() {
        return kind + ": " + text;
    }
}
