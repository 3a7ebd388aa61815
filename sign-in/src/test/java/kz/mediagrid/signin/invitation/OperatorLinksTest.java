package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.key.KeyRefusedException;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class OperatorLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, SignInLink> links = new LinkedHashMap<>();
    private final List<AccountEvent> events = new ArrayList<>();

    /** The number of decisions of which the log still tells that they were not stored, although they were. */
    private int lost;

    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, key, record) -> stored.add(() -> store(key, record)));
            stored.forEach(Runnable::run);
            return lost-- > 0 ? decide(decision) : decided;
        }
    };

    private final OperatorLinks operator = new OperatorLinks(
            new PeopleTopics(() -> people, this::keys, log),
            "mam",
            new KeyIssuer(new SecureRandom()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private Set<String> outlets = Set.of("tengri");

    private Set<String> keys(Topic topic) {
        return topic == Topics.SIGN_IN_LINKS
                ? links.keySet()
                : topic == Topics.AGENCIES ? Set.of("edu") : topic == Topics.OUTLETS ? outlets : Set.of();
    }

    private void store(String key, SpecificRecord record) {
        if (record instanceof Person person) {
            people.put(key, person);
        } else if (record instanceof SignInLink link) {
            links.put(key, link);
        } else {
            events.add((AccountEvent) record);
        }
    }

    @Test
    void theFirstLinkOfABodyEntersAHeadAndTheNextOneIsForTheSamePerson() {
        var first = operator.make("edu", null);
        var second = operator.make("edu", null);

        var id = first.person().getPersonId();
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(people.get(id).getRoles()).containsExactly(Role.AGENCY);
        assertThat(links).containsOnlyKeys(Hashes.plain(first.token()), Hashes.plain(second.token()));
        assertThat(events)
                .containsExactly(event(AccountEventKind.PERSON_INVITED, id), event(AccountEventKind.LINK_MADE, id));
    }

    @Test
    void aDecisionThatIsMadeAgainIsOneLinkAndOneEvent() {
        lost = 1;

        var link = operator.make("edu", null);

        assertThat(people).hasSize(1);
        assertThat(links).containsOnlyKeys(Hashes.plain(link.token()));
        assertThat(events)
                .containsExactly(
                        event(AccountEventKind.PERSON_INVITED, link.person().getPersonId()));
    }

    @Test
    void aNameOfABodyAndOfAnOutletGetsNoLink() {
        assertThat(operator.make("tengri", null).person().getRoles()).containsExactly(Role.MEDIA);
        outlets = Set.of("tengri", "edu", "ops");

        for (var place : List.of("edu", "ops")) {
            assertThatThrownBy(() -> operator.make(place, null))
                    .isInstanceOf(KeyRefusedException.class)
                    .hasMessageContaining("'" + place + "' is the name of more than one");
        }
        assertThat(links).hasSize(1);
    }

    @Test
    void aPersonWhomNobodyEnteredGetsNoLink() {
        assertThatThrownBy(() -> operator.make("edu", "per-nobody")).isInstanceOf(KeyRefusedException.class);

        assertThat(links).isEmpty();
        assertThat(events).isEmpty();
    }

    private static AccountEvent event(AccountEventKind kind, String person) {
        return new AccountEvent(NOW, kind, null, null, person, "edu", null);
    }
}
