package kz.mediagrid.calendar.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code due}: computes a due time with its proof, for a state body of a running media-grid or for any. */
@Command(
        name = "due",
        description = {
            "Tells when an answer to a request received at FROM is due, and why. Of --kind JOINT_CONTRIBUTION FROM is the"
                    + " day on which the matter arose, like 2026-12-03, or the instant at which its notice was received;"
                    + " of WEEKLY_SUBMISSION and GRID_DISPATCH it is a week, like 2026-W49.",
            "With --body it counts by that body's rule and closing time, and by the calendar in force, as a running"
                    + " media-grid has them; what is given by --rule, --closing or --calendar goes before that."
        })
public final class DueCommand extends Question {

    private final AgencyDirectory directory;

    @Parameters(
            paramLabel = "FROM",
            description = "what the term is counted from, like 2025-03-20T15:00, or as its --kind says")
    private String opener = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "REQUEST_ANSWER unless given, JOINT_CONTRIBUTION, WEEKLY_SUBMISSION or GRID_DISPATCH")
    private @Nullable String kind;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "FROM_DAY_OF_RECEIPT unless given, or REGISTRATION_PRACTICE")
    private @Nullable String rule;

    @Option(
            names = "--closing",
            paramLabel = "HH:MM",
            description =
                    "when the body closes, which makes a difference under REGISTRATION_PRACTICE; 18:30 unless given")
    private @Nullable String closing;

    @Option(
            names = "--body",
            paramLabel = "CODE",
            description = "for that body, e.g. edu; --calendar VERSION is then any calendar that ever was in force")
    private @Nullable String body;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "with --body: the first port of the running media-grid, 8080 unless given")
    private @Nullable Integer port;

    @Option(names = "--json", description = "due time and proof as one JSON object, for a program")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    DueCommand() {
        this(port -> {
            throw new IllegalArgumentException(
                    "--body is for ./media-grid due beside a running media-grid, whose directory"
                            + " it asks; here give the body's rule with --rule and its closing time with --closing.");
        });
    }

    /** @param directory used if {@code --body} is given */
    public DueCommand(AgencyDirectory directory) {
        this.directory = directory;
    }

    @Override
    List<String> answer() {
        var words = valid(language::chosen);
        var question = valid(this::question);
        var terms = body == null ? AgencyTerms.ofAnybody() : ofBody(body);
        var due = valid(() -> question.answer(chosen(terms.calendars()), terms));
        return json ? List.of(due.json().text()) : due.lines(words);
    }

    private DueQuestion question() {
        if (port != null && body == null) {
            throw new IllegalArgumentException(
                    "--port is that of a running media-grid, which is asked with --body only.");
        }
        return DueQuestion.of(DueKind.named(kind), opener, RuleChoice.of(rule, closing));
    }

    private AgencyTerms ofBody(String code) {
        return valid(() -> directory.at(port)).apply(code);
    }
}
