package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-03");

    private static PersonForm form(String email, String until) {
        return new PersonForm("edu", " Айгүл ", "баспасөз хатшысы", email, null, null, until, null);
    }

    @Test
    void theAccessLastsUntilTheEndOfTheLastDayInAlmaty() {
        var form = form(" a@edu.example.kz ", "2026-12-31");

        assertThat(form.faults(TODAY)).isEmpty();
        var person =
                form.person().setPersonId("per-1").setCreatedAt(Instant.EPOCH).build();
        assertThat(person.getName()).isEqualTo("Айгүл");
        assertThat(person.getEmail()).isEqualTo("a@edu.example.kz");
        assertThat(person.getValidUntil()).isEqualTo(Instant.parse("2026-12-31T19:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@edu.example.kz\r\nBcc: all@example.kz",
                "a@edu.example.kz\nSubject: x",
                "a b@edu.example.kz",
                "a@@edu.example.kz",
                "edu.example.kz",
                "a@kz",
                "<a@edu.example.kz>",
                "a@edu.example.kz, b@edu.example.kz",
                ""
            })
    void anAddressThatAMailServerWouldReadOtherwiseIsRefused(String email) {
        assertThat(form(email, "").faults(TODAY)).containsOnlyKeys("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02", "+999999999-12-31", "+300000000-01-01", "2026-02-30", "31.12.2026"})
    void aLastDayThatCannotBeIsRefused(String until) {
        assertThat(form("a@edu.example.kz", until).faults(TODAY)).containsOnlyKeys("until");
    }

    @Test
    void whatIsMissingIsToldForEachField() {
        assertThat(PersonForm.empty().faults(TODAY))
                .containsExactly(
                        entry("name", "person.name.missing"),
                        entry("post", "person.post.missing"),
                        entry("email", "person.email.wrong"));
        assertThat(form("a@edu.example.kz", "31.12.2026").faults(TODAY)).containsOnlyKeys("until");
        assertThat(new PersonForm("edu", "a\r\nb", "x".repeat(201), "a@b.kz", null, null, null, null).faults(TODAY))
                .containsExactly(entry("name", "person.line.wrong"), entry("post", "person.line.wrong"));
    }
}
