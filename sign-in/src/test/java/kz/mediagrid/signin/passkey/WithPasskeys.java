package kz.mediagrid.signin.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.web.webauthn.api.Bytes;

/** People and their passkeys at one gateway, with a log that acknowledges each decision only at the second attempt. */
abstract class WithPasskeys {

    static final String AYGUL = "per-aaaaaaaaaaaa";
    static final String DAUREN = "per-bbbbbbbbbbbb";
    static final String REGISTERED = "f".repeat(32);
    static final String SESSION = "0".repeat(32);
    static final String OTHER_SESSION = "1".repeat(32);

    Instant now = Instant.parse("2026-12-03T05:00:00Z");

    final Clock real = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("these tests have one zone");
        }
    };

    final People people = new People(real);
    final Passkeys passkeys = new Passkeys();
    final List<AccountEventKind> events = new ArrayList<>();
    int decisions;

    /** A log that shows at once what it stores. Each decision is made twice, as if its acknowledgement were lost once. */
    final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            decisions++;
            attempt(decision);
            return attempt(decision);
        }

        private <T> T attempt(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, key, record) -> stored.add(() -> show(key, record)));
            stored.forEach(Runnable::run);
            return decided;
        }
    };

    void show(String key, @Nullable SpecificRecord record) {
        if (record instanceof AccountEvent event) {
            assertThat(event.getSubjectId()).isEqualTo(key).isEqualTo(event.getActorId());
            events.add(event.getKind());
        } else {
            passkeys.apply(key, (Passkey) record, now);
        }
    }

    final PasskeyWriter writer = new PasskeyWriter(
            passkeys,
            people,
            new Verification(new PasskeyAddress(URI.create("http://localhost:8080"))),
            new PeopleLog(log),
            real);

    final Device device = new Device("telephone", AYGUL);

    @BeforeEach
    void enterPeople() {
        people.apply(AYGUL, person(AYGUL), now);
        people.apply(DAUREN, person(DAUREN), now);
    }

    Person person(String id) {
        return Person.newBuilder()
                .setPersonId(id)
                .setAgencyCode("edu")
                .setRoles(List.of(Role.AGENCY))
                .setCreatedAt(now)
                .build();
    }

    Account account(String id) {
        return people.accountOf(id).orElseThrow();
    }

    Challenge challenge() {
        now = now.plusSeconds(1);
        return new Challenge(Bytes.random(), now);
    }

    void add() {
        add(device, AYGUL);
    }

    void add(Device added, String person) {
        var challenge = challenge();
        writer.add(people.find(person).orElseThrow(), " Телефон ", added.made(challenge), challenge, REGISTERED);
    }

    String signIn(String session) {
        var challenge = challenge();
        return writer.signIn(device.signed(challenge), challenge, session);
    }

    static PasskeyRefusal refusal(Runnable call) {
        return catchThrowableOfType(PasskeyRefusedException.class, call::run).refusal();
    }

    Passkey stored() {
        return passkeys.find(device.id).orElseThrow();
    }
}
