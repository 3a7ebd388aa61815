package kz.mediagrid.ops.board;

import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.ops.todo.ToDoList;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the content of the ops page as JSON. */
@RestController
final class OpsApiController {

    private final Boards boards;
    private final ToDos toDos;

    OpsApiController(Boards boards, ToDos toDos) {
        this.boards = boards;
        this.toDos = toDos;
    }

    @GetMapping("/api/ops")
    ResponseEntity<Board> now() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(boards.now());
    }

    /** The things to do now, the most urgent first, as on the page. */
    @GetMapping("/api/ops/todo")
    ResponseEntity<ToDoList> toDo(Account reader) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(toDos.of(boards.now(), reader));
    }
}
