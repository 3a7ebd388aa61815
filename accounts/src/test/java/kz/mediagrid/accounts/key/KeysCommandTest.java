package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysCommandTest {

    /** The command without a broker: a command line that is refused must not ask for one. */
    static final class Unconnected extends KeysCommand {

        @Override
        protected String bootstrapServers() {
            throw new AssertionError("asked for a broker");
        }
    }

    @ParameterizedTest(name = "keys {0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "mint ~ 'keys' takes list, issue, rotate or revoke, not 'mint'.",
                "list acc-1 ~ 'keys list' takes no account.",
                "rotate ~ 'keys rotate' needs an account.",
                "revoke ~ 'keys revoke' needs an account.",
                "rotate acc-1 --role OPS ~ --role, --body and --outlet are only for 'keys issue'.",
                "issue ~ 'keys issue' takes either an account, or --role for a new account.",
                "issue acc-1 --role OPS ~ 'keys issue' takes either an account, or --role for a new account.",
                "issue acc-1 --body edu ~ --body and --outlet are only for a new account.",
                "issue --role KING ~ --role takes one of AGENCY, AUTHORISED_BODY, MEDIA, OPS, not 'KING'.",
                "issue --role AGENCY ~ The roles AGENCY and AUTHORISED_BODY need a body: give its code with --body.",
                "issue --role OPS --body edu ~ --body is only for the roles AGENCY and AUTHORISED_BODY.",
                "issue --role MEDIA ~ The role MEDIA needs an outlet: give its id with --outlet.",
                "issue --role OPS --outlet kaz-tv ~ --outlet is only for the role MEDIA.",
                "issue --role OPS --role OPS ~ A role is given twice.",
            })
    void aWrongCommandLineIsToldInOneSentence(String words, String sentence) {
        assertThat(refusal(new Unconnected(), words)).isEqualTo("media-grid: " + sentence);
    }

    @Test
    void aProgramOfItsOwnMustBeToldItsBroker() {
        assertThat(refusal(new KeysProgram(), "list")).isEqualTo("media-grid: --bootstrap-servers needs a value.");
    }

    @Test
    void aProgramOfItsOwnUsesTheBrokerThatItIsTold() {
        var program = new KeysProgram();

        MediaGridCommand.with(program).parseArgs("keys", "--bootstrap-servers", "kafka:9092", "list");

        assertThat(program.bootstrapServers()).isEqualTo("kafka:9092");
    }

    private static String refusal(KeysCommand command, String words) {
        var err = new StringWriter();
        var line = MediaGridCommand.with(command).setErr(new PrintWriter(err));

        int code = line.execute(("keys " + words).split(" "));

        assertThat(code).isEqualTo(2);
        return err.toString().strip();
    }
}
