package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest(name = "{0} waits {1} s")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wait=5 | 5",
                "respond-async, wait=3 | 3",
                "WAIT=\"4\" | 4",
                "wait=600 | 10",
                "wait=soon | 0",
                "await=5 | 0",
                "wait=0 | 0"
            })
    void aPreferenceIsHonouredUpToTenSecondsAndIgnoredWhereItCannotBeRead(String header, int seconds) {
        assertThat(WaitPreference.of(Collections.enumeration(List.of(header))).time())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void anETagIsAPrecondition() {
        assertThat(Precondition.of("\"3\"")).isEqualTo(new Precondition(3));
        assertThat(Precondition.of(null)).isEqualTo(Precondition.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "W/\"3\"", "\"3\", \"4\"", "\"\"", "\"-1\"", "\"99999999999\""})
    void anyOtherPreconditionCannotBeRead(String header) {
        assertThatThrownBy(() -> Precondition.of(header)).isInstanceOf(RequestProblem.class);
    }

    @Test
    void anotherRevisionThanTheKnownOneIsStale() {
        assertThatThrownBy(() -> new Precondition(2).check(3))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem ->
                                assertThat(problem.text()).isEqualTo(ProblemText.of("if-match.other-revision", 3, 2)));
        new Precondition(3).check(3);
        Precondition.NONE.check(3);
    }

    @Test
    void anIdempotencyKeyHasUpTo255PrintableCharacters() {
        assertThat(IdempotencyKey.of("x".repeat(255)).value()).hasSize(255);
        for (var bad : new String[] {"", " ", "x".repeat(256), "ключ", "a\tb"}) {
            assertThatThrownBy(() -> IdempotencyKey.of(bad)).isInstanceOf(RequestProblem.class);
        }
    }

    @Test
    void aCallHasExactlyOneIdempotencyKey() {
        assertThat(IdempotencyKey.of(Collections.enumeration(List.of("a"))).value())
                .isEqualTo("a");
        assertThatThrownBy(() -> IdempotencyKey.of(Collections.emptyEnumeration()))
                .hasMessageContaining("idempotency-key.missing");
        assertThatThrownBy(() -> IdempotencyKey.of(Collections.enumeration(List.of("a", "b"))))
                .hasMessageContaining("idempotency-key.twice");
        assertThatThrownBy(() -> IdempotencyKey.of(Collections.enumeration(List.of("a", "a"))))
                .hasMessageContaining("idempotency-key.twice");
    }
}
