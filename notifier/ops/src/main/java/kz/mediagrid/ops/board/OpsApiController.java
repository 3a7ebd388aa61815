package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.ops.todo.ToDoList;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the content of the ops page as JSON. */
@RestController
@Tag(name = "Operations")
final class OpsApiController {

    private final Boards boards;
    private final ToDos toDos;

    OpsApiController(Boards boards, ToDos toDos) {
        this.boards = boards;
        this.toDos = toDos;
    }

    /** Shows the content of the ops page. Lists have at most a hundred items of each kind, with the number of all. */
    @GetMapping("/api/ops")
    @Operation(operationId = "getBoard")
    ResponseEntity<Board> now() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(boards.now());
    }

    /** Lists the things to do now, the most urgent first. A link leads to the page that mends a matter, if the reader may use it. */
    @GetMapping("/api/ops/todo")
    @Operation(operationId = "listToDo")
    ResponseEntity<ToDoList> toDo(Account reader) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(toDos.of(boards.now(), reader));
    }
}
