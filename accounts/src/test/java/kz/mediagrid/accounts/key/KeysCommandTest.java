package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

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
                "rotate acc-1 acc-2 ~ 'keys' takes at most 2 arguments: list|issue|rotate|revoke, ACCOUNT.",
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
                "issue --role OPS --scope EDIT --scope EDIT ~ A scope is given twice.",
                "issue --role OPS --scope ALL ~ --scope takes one of SUBMIT, READ_OWN, EDIT, DELIVER, WATCH, not 'ALL'.",
                "issue --role OPS --name !!! ~ --name takes one line of at most 100 readable characters.",
                "rotate acc-1 --name portal ~ --name, --scope and --expires are only for 'keys issue'.",
                "revoke acc-1 --scope EDIT ~ --name, --scope and --expires are only for 'keys issue'.",
                "list --expires P90D ~ --name, --scope and --expires are only for 'keys issue'.",
                "issue --role OPS --overlap 24h ~ --overlap is only for 'keys rotate'.",
                "rotate acc-1 --overlap 24 ~ --overlap takes a time from 1m to 90d, such as 24h or P7D, not '24'.",
                "rotate acc-1 --overlap 100d ~ --overlap takes a time from 1m to 90d, such as 24h or P7D, not '100d'.",
                "rotate acc-1 --overlap -1h ~ --overlap takes a time from 1m to 90d, such as 24h or P7D, not '-1h'.",
                "rotate acc-1 --overlap soon ~ --overlap takes a time from 1m to 90d, such as 24h or P7D, not 'soon'.",
                "issue --role OPS --expires never ~ --expires takes a date such as 2027-03-01 or a period such as P90D,"
                        + " not 'never'.",
                "issue --role OPS --expires 2027-02-30 ~ --expires takes a date such as 2027-03-01 or a period such as"
                        + " P90D, not '2027-02-30'.",
                "issue --role OPS --expires 2020-01-01 ~ --expires must be in the future, and at most ten years from now.",
                "issue --role OPS --expires P0D ~ --expires must be in the future, and at most ten years from now.",
                "issue --role OPS --expires P11Y ~ --expires must be in the future, and at most ten years from now.",
            })
    void aWrongCommandLineIsToldInOneSentence(String words, String sentence) {
        assertThat(refusal(new Unconnected(), words)).isEqualTo("media-grid: " + sentence);
    }

    @Test
    void anExpiryIsTheEndOfADayInAlmatyOrAPeriodFromNow() {
        var now = Clock.fixed(Instant.parse("2026-12-03T05:00:00Z"), ZoneOffset.UTC);

        assertThat(expiry("2027-03-01", now)).isEqualTo(Instant.parse("2027-03-01T19:00:00Z"));
        assertThat(expiry("P90D", now)).isEqualTo(now.instant().plus(Duration.ofDays(90)));
    }

    private static Instant expiry(String text, Clock now) {
        return CommandLine.populateCommand(new KeyOptions(), "--expires", text)
                .details(now)
                .expiresAt();
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
