package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.signin.passkey.Passkeys;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** People and links on a log that shows at once what it stores, at an instant that the test sets. */
abstract class WithPeople {

    static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    static final String SESSION = "0".repeat(32);
    static final String OTHER_SESSION = "1".repeat(32);

    Instant now = Instant.parse("2026-12-03T05:00:00Z");

    /** Whether the clock goes on by a millisecond at each look. */
    boolean goesOn;

    final Clock real = new Clock() {
        @Override
        public Instant instant() {
            if (goesOn) {
                now = now.plusMillis(1);
            }
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
    final SignInLinks links = new SignInLinks(real);

    final List<AccountEvent> events = new ArrayList<>();

    /** Whether the log tells that the next decision was not stored, although it was. */
    boolean decidesTwice;

    /** A log that shows at once what it stores, with no other gateway. */
    final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, key, record) -> stored.add(() -> show(key, record)));
            stored.forEach(Runnable::run);
            if (decidesTwice) {
                decidesTwice = false;
                return decide(decision);
            }
            return decided;
        }
    };

    final Passkeys passkeys = new Passkeys();
    final PeopleLog decisions = new PeopleLog(log);
    final KeyIssuer issuer = new KeyIssuer(new SecureRandom());
    final PeopleWriter writer = new PeopleWriter(people, passkeys, decisions, issuer, real);
    final LinkWriter linkWriter = new LinkWriter(people, links, decisions, issuer, real);

    private void show(String key, @Nullable SpecificRecord record) {
        if (record instanceof SignInLink link) {
            links.apply(key, link);
        } else if (record instanceof AccountEvent event) {
            assertThat(key).isEqualTo(event.getSubjectId());
            events.add(event);
        } else {
            people.apply(key, (Person) record, now);
        }
    }

    static Person.Builder of(String body, String email) {
        return Person.newBuilder()
                .setName("Айгүл Сейітқызы")
                .setPost("баспасөз хатшысы")
                .setEmail(email)
                .setAgencyCode(body)
                .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY));
    }
}
