package kz.mediagrid.signin.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyWriterTest extends WithPasskeys {

    @Test
    void aPasskeySignsItsPersonIn() {
        add();
        assertThat(stored().getLabel()).isEqualTo("Телефон");
        assertThat(stored().getLastUsedAt()).isNull();

        assertThat(signIn(SESSION)).isEqualTo(AYGUL);

        assertThat(stored().getLastUsedAt()).isEqualTo(now);
        assertThat(stored().getCreatedAt()).isBefore(now);
        assertThat(signIn(OTHER_SESSION)).isEqualTo(AYGUL);
    }

    @Test
    void eachChangeIsOneEvent() {
        add();
        signIn(SESSION);
        writer.remove(device.id, account(AYGUL));

        assertThat(events)
                .containsExactly(
                        AccountEventKind.PASSKEY_ADDED,
                        AccountEventKind.SIGNED_IN_BY_PASSKEY,
                        AccountEventKind.PASSKEY_REMOVED);
    }

    @Test
    void aPasskeyOfAPersonWithoutAccessOpensNothing() {
        add();
        people.apply(AYGUL, Person.newBuilder(person(AYGUL)).setRevokedAt(now).build(), now);
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.NO_ACCESS);

        people.apply(AYGUL, null, now);
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.NO_ACCESS);
    }

    @Test
    void aRevokedPersonAddsNone() {
        var aygul = people.find(AYGUL).orElseThrow();
        people.apply(AYGUL, Person.newBuilder(aygul).setRevokedAt(now).build(), now);
        var challenge = challenge();

        assertThat(refusal(() -> writer.add(aygul, "", device.made(challenge), challenge, REGISTERED)))
                .isEqualTo(PasskeyRefusal.NO_ACCESS);
    }

    @Test
    void aRemovedPasskeyIsUnknown() {
        add();
        writer.remove(device.id, account(AYGUL));

        assertThat(passkeys.of(AYGUL)).isEmpty();
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.UNKNOWN);
    }

    @Test
    void aPersonRemovesOnlyOwnPasskeys() {
        add();

        var problem = catchThrowableOfType(RequestProblem.class, () -> writer.remove(device.id, account(DAUREN)));

        assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(signIn(SESSION)).isEqualTo(AYGUL);
    }

    @Test
    void theFirstPersonWithAPasskeyKeepsIt() {
        add();
        var copy = new Device("telephone", DAUREN);

        assertThat(refusal(() -> add(copy, DAUREN))).isEqualTo(PasskeyRefusal.KNOWN);
        assertThat(stored().getPersonId()).isEqualTo(AYGUL);
    }

    @Test
    void anErasedPersonLeavesNoPasskey() {
        add();
        add(new Device("laptop", AYGUL), AYGUL);
        add(new Device("other", DAUREN), DAUREN);

        log.decide(records -> {
            passkeys.erase(AYGUL, records);
            return AYGUL;
        });

        assertThat(passkeys.of(AYGUL)).isEmpty();
        assertThat(passkeys.of(DAUREN)).hasSize(1);
    }

    @Test
    void aPersonHasALimitedNumberOfPasskeys() {
        for (int made = 0; made < PasskeyWriter.MOST; made++) {
            add(new Device("device " + made, AYGUL), AYGUL);
        }

        assertThat(refusal(this::add)).isEqualTo(PasskeyRefusal.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "\u202e", "0123456789012345678901234567890123456789012345678901234567890"})
    void aNameIsOneReadableLine(String label) {
        var challenge = challenge();

        assertThat(refusal(() -> writer.add(person(AYGUL), label, device.made(challenge), challenge, REGISTERED)))
                .isEqualTo(PasskeyRefusal.LABEL);
    }
}
