package kz.mediagrid.ops.todo;

import static kz.mediagrid.watch.testing.Records.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list is sorted by urgency: by kind, then by time. */
class ToDoOrderTest {

    private static final Instant NOW = at("2026-12-04T09:00:00+05:00");

    static Stream<Arguments> pairs() {
        return IntStream.range(0, PromisedOrder.KINDS.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, PromisedOrder.KINDS.size())
                        .mapToObj(then -> arguments(PromisedOrder.KINDS.get(first), PromisedOrder.KINDS.get(then))));
    }

    @Test
    void everyKindHasARank() {
        assertThat(ToDoKind.values()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(PromisedOrder.KINDS);
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairs")
    void theKindDecidesHoweverLateTheOtherOneIs(String first, String then) {
        var urgent = entry(first, "a", NOW, null);
        var older = entry(then, "b", NOW.minusSeconds(86_400), NOW.minusSeconds(3_600));

        assertThat(listed(older, urgent)).containsExactly(urgent, older);
        assertThat(listed(urgent, older)).containsExactly(urgent, older);
    }

    @Test
    void ofOneKindTheEntryThatIsDueOrBeganFirstComesFirstAndOneWithoutATimeLast() {
        var dueFirst = entry("HELD_WEEK", "d", NOW.plusSeconds(9), NOW.minusSeconds(1));
        var dueThen = entry("HELD_WEEK", "c", NOW.minusSeconds(9), NOW.plusSeconds(1));
        var alsoThen = entry("HELD_WEEK", "e", NOW.plusSeconds(1), null);
        var timeless = entry("HELD_WEEK", "a", null, null);

        assertThat(listed(timeless, alsoThen, dueThen, dueFirst))
                .containsExactly(dueFirst, dueThen, alsoThen, timeless);
    }

    @Test
    void ofOneKindFiveAreShownAndTheOthersAreFoldedAway() {
        var forms = IntStream.range(0, 7)
                .mapToObj(number -> entry("OVERDUE_FORM", "form-" + number, NOW.plusSeconds(number), null))
                .toList();
        var mail = entry("MAIL_OFF", "all", NOW, null);

        var list = list(Stream.concat(Stream.of(mail), forms.stream()).toArray(ToDo[]::new));

        assertThat(list.shown())
                .containsExactly(forms.get(0), forms.get(1), forms.get(2), forms.get(3), forms.get(4), mail);
        assertThat(list.folded()).containsExactly(forms.get(5), forms.get(6));
    }

    @Test
    void aKindWithoutEntriesIsInOrder() {
        var list = list(entry("MAIL_OFF", "all", NOW, null));

        assertThat(list.isFine(ToDoKind.MAIL_OFF)).isFalse();
        assertThat(list.isFine(ToDoKind.CLOCK_AHEAD)).isTrue();
        assertThat(list.inOrder()).containsExactly(ToDoKind.CLOCK_AHEAD);
    }

    private static List<ToDo> listed(ToDo... entries) {
        return list(entries).toDo();
    }

    private static ToDoList list(ToDo... entries) {
        var found = Stream.of(entries).map(entry -> Checked.of(entry.kind(), List.of(entry)));
        var fine = Stream.of(Checked.of(ToDoKind.CLOCK_AHEAD, List.of()));
        var all = Stream.concat(found, fine).toList();
        return ToDoList.of(
                NOW,
                List.of((now, links) -> all),
                new MendingLinks(Menu.of(Service.NOTIFIER, null), new Account("acc-1", Set.of(Role.OPS), null, null)));
    }

    private static ToDo entry(String kind, String id, @Nullable Instant since, @Nullable Instant until) {
        return new ToDo(ToDoKind.valueOf(kind), id, since, until, Subject.ofCount(1), List.of(), null);
    }
}
