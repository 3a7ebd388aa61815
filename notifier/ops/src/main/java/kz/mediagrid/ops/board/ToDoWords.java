package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.ops.todo.Checked;
import kz.mediagrid.ops.todo.Subject;
import kz.mediagrid.ops.todo.ToDo;
import kz.mediagrid.ops.todo.ToDoKind;
import kz.mediagrid.ops.todo.ToDoList;
import org.jspecify.annotations.Nullable;

/** Words the list of things to do for one reader. */
final class ToDoWords {

    private static final ToDoKind[] OVERDUE = {
        ToDoKind.OVERDUE_DISPATCH, ToDoKind.OVERDUE_ANSWER, ToDoKind.OVERDUE_CONTRIBUTION, ToDoKind.OVERDUE_FORM
    };
    private static final ToDoKind[] MAIL = {ToDoKind.MAIL_OFF, ToDoKind.MAIL_LATE, ToDoKind.MAIL_REFUSED};

    private final Words words;
    private final Reader reader;
    private final ToDoList list;

    ToDoWords(Words words, Reader reader, ToDoList list) {
        this.words = words;
        this.reader = reader;
        this.list = list;
    }

    /** The sentence of an entry, without its title, its names and the full stop. */
    public String sentence(ToDo toDo) {
        return say(
                "ops.todo." + toDo.kind() + variant(toDo),
                toDo.about(),
                toDo.time().orElse(null),
                toDo.since());
    }

    private String variant(ToDo toDo) {
        return switch (toDo.kind()) {
            case HELD_WEEK -> toDo.time().filter(list.now()::isBefore).isPresent() ? "" : "-PAST";
            case OUTLET_SUSPENDED -> toDo.since() == null ? "" : "-SINCE";
            default -> "";
        };
    }

    /** The words of the link to the page on which a thing of this kind is mended. */
    public String link(ToDo toDo) {
        return words.say("ops.mend." + toDo.kind());
    }

    /** The sentence on the checks that found nothing to do, with the most telling of them. */
    public String allFine(boolean nothingOverdue) {
        var told = new ArrayList<String>();
        list.fine().stream()
                .filter(checked -> checked.kind() == ToDoKind.OUTLET_BEHIND
                        && checked.seen().count() > 0
                        && list.isFine(ToDoKind.OUTLET_SUSPENDED))
                .map(this::fine)
                .forEach(told::add);
        if (list.isFine(OVERDUE)) {
            told.add(nothingOverdue ? words.say("ops.fine.nothing-overdue") : words.say("ops.fine.acknowledged"));
        }
        list.fine().stream()
                .filter(checked -> checked.kind() == ToDoKind.MAIL_OFF && list.isFine(MAIL))
                .map(this::fine)
                .forEach(told::add);
        var start = list.toDo().isEmpty() ? words.say("ops.fine.all") : words.say("ops.fine.rest");
        return told.isEmpty() ? start + "." : start + ": " + String.join(", ", told) + ".";
    }

    /** The sentence on a check that found nothing to do. */
    public String fine(Checked checked) {
        var seen = checked.seen();
        return say("ops.fine." + checked.kind() + variant(checked), seen, null, null);
    }

    private static String variant(Checked checked) {
        return switch (checked.kind()) {
            case OUTLET_BEHIND -> checked.seen().week() == null ? "" : "-VERSION";
            case MAIL_OFF -> checked.seen().count() == 0 ? "" : "-ON";
            default -> "";
        };
    }

    /** The lines of the checks that found nothing to do. */
    public List<String> fineLines() {
        return list.fine().stream().map(this::fine).toList();
    }

    private String say(String key, Subject about, @Nullable Instant term, @Nullable Instant since) {
        return words.say(
                key,
                about.week() == null ? "" : reader.week(about.week()),
                about.count(),
                since == null ? "" : reader.time(since).text(),
                term == null ? "" : reader.until(term).text(),
                about.version(),
                reader.span(Instant.EPOCH, Instant.EPOCH.plusSeconds(about.count())));
    }
}
