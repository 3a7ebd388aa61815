package kz.mediagrid.ops.todo;

import java.util.List;

/**
 * The result of looking for one kind of things to do.
 *
 * @param toDo the things to do; empty if all is in order
 * @param seen the things that were looked at, for the sentence that says that all is in order
 */
public record Checked(ToDoKind kind, List<ToDo> toDo, Subject seen) {

    public Checked {
        toDo = List.copyOf(toDo);
    }

    public static Checked of(ToDoKind kind, List<ToDo> toDo) {
        return new Checked(kind, toDo, Subject.ofCount(0));
    }

    boolean isFine() {
        return toDo.isEmpty();
    }
}
