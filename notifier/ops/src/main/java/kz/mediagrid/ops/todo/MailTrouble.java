package kz.mediagrid.ops.todo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.MessageView;

/** Finds messages that wait without a mail server, that a mail server does not take, or that were given up. */
final class MailTrouble implements Concern {

    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(7);
    private static final String MESSAGES = "/ops#messages";

    private final MessageView messages;
    private final MailSwitch mail;

    MailTrouble(MessageView messages, MailSwitch mail) {
        this.messages = messages;
        this.mail = mail;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        return List.of(
                new Checked(
                        ToDoKind.MAIL_OFF,
                        mail.on() ? List.of() : waiting(ToDoKind.MAIL_OFF, now),
                        Subject.ofCount(mail.on() ? 1 : 0)),
                Checked.of(
                        ToDoKind.MAIL_LATE, mail.on() ? waiting(ToDoKind.MAIL_LATE, now.minus(TOLERANCE)) : List.of()),
                Checked.of(ToDoKind.MAIL_REFUSED, givenUp(now)));
    }

    private List<ToDo> waiting(ToDoKind kind, Instant until) {
        long count = messages.waiting(until);
        return count == 0
                ? List.of()
                : List.of(new ToDo(
                        kind,
                        "all",
                        messages.oldestWaiting().orElse(null),
                        null,
                        Subject.ofCount(count),
                        List.of(),
                        MESSAGES));
    }

    private List<ToDo> givenUp(Instant now) {
        return ToDo.together(
                        ToDoKind.MAIL_REFUSED, messages.givenUpFrom(now.minus(GIVEN_UP)).stream(), List.of(), MESSAGES)
                .stream()
                .toList();
    }
}
