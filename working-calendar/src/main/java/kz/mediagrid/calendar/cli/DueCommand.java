package kz.mediagrid.calendar.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code due}. It computes a due time with its proof. It needs a running media-grid only if
 * {@code --body} is given.
 */
@Command(
        name = "due",
        description = {
            "Prints the due time of an answer to a request, with the proof. FROM is the instant at which the request"
                    + " was received. With --kind JOINT_CONTRIBUTION, FROM is the day on which the matter arose, like"
                    + " 2026-12-03, or the instant at which the body was told of the matter. With WEEKLY_SUBMISSION and"
                    + " GRID_DISPATCH, FROM is a week, like 2026-W49.",
            "With --body, the command asks a running media-grid for the rule and the closing time of that body and for"
                    + " the calendar in force; --rule, --closing and --calendar override these.",
            "The proof for a week names the policy: 'standard' means that the grid is published at 12:00 and that, if"
                    + " the Thursday is off, the submission is due on the next working day."
        })
public final class DueCommand extends Question {

    private final AgencyDirectory directory;

    @Parameters(
            paramLabel = "FROM",
            description =
                    "the start of the term: an instant like 2025-03-20T15:00, or the day or week that --kind needs")
    private String opener = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "REQUEST_ANSWER (the default), JOINT_CONTRIBUTION, WEEKLY_SUBMISSION or GRID_DISPATCH")
    private @Nullable String kind;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "FROM_DAY_OF_RECEIPT (the default without --body): the term is counted from the day of"
                    + " receipt; REGISTRATION_PRACTICE: a receipt after closing time or on a day off is treated as"
                    + " received on the next working day")
    private @Nullable String rule;

    @Option(
            names = "--closing",
            paramLabel = "HH:MM",
            description = "the closing time of the body, only for REGISTRATION_PRACTICE; 18:30 unless given")
    private @Nullable String closing;

    @Option(
            names = "--body",
            paramLabel = "CODE",
            description = "the code of a body, e.g. edu; --calendar can then name the version of any calendar that"
                    + " was ever in force in the running media-grid")
    private @Nullable String agency;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "only with --body: the first port of the running media-grid; 8080 unless given")
    private @Nullable Integer port;

    @Option(names = "--json", description = "print due time and proof as one JSON object")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    DueCommand() {
        this(port -> {
            throw new IllegalArgumentException(
                    "--body works only with ./media-grid due, which reads the directory of a running"
                            + " media-grid; here give the body's rule with --rule and its closing time with --closing.");
        });
    }

    /** @param directory finds the state body that {@code --body} names */
    public DueCommand(AgencyDirectory directory) {
        this.directory = directory;
    }

    @Override
    List<String> answer() {
        var words = valid(language::chosen);
        var question = valid(this::question);
        var terms = agency == null ? AgencyTerms.ofAnyAgency() : ofAgency(agency);
        var due = valid(() -> question.answer(chosen(terms.calendars()), terms));
        return json ? List.of(due.json().text()) : due.lines(words);
    }

    private DueQuestion question() {
        if (port != null && agency == null) {
            throw new IllegalArgumentException(
                    "--port is the first port of a running media-grid, and is used only with --body.");
        }
        return DueQuestion.of(DueKind.named(kind), opener, RuleChoice.of(rule, closing));
    }

    private AgencyTerms ofAgency(String code) {
        return valid(() -> directory.at(port)).apply(code);
    }
}
