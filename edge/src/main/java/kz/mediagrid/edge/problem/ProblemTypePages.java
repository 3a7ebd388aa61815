package kz.mediagrid.edge.problem;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page behind the {@code type} of each problem document (RFC 9457, section 3.1.1), and the list of them all. */
@Controller
final class ProblemTypePages {

    private static final String PAGE = "page/problem-types";

    /**
     * A row of the list.
     *
     * @param kind the name by which the words of a kind are found
     * @param type the address of the kind's page, which is the {@code type} of its documents
     * @param status the HTTP status of its answers
     */
    record Row(ProblemKind kind, String type, int status) {

        static Row of(ProblemKind kind) {
            return new Row(kind, kind.type().toString(), kind.status().value());
        }
    }

    @GetMapping(ProblemKind.TYPES)
    ModelAndView all() {
        return new ModelAndView(
                PAGE, Map.of("all", Stream.of(ProblemKind.values()).map(Row::of).toList()));
    }

    @GetMapping(ProblemKind.TYPES + "/{name}")
    ModelAndView one(@PathVariable String name) {
        var one = Stream.of(ProblemKind.values())
                .map(Row::of)
                .filter(row -> row.type().equals(ProblemKind.TYPES + "/" + name))
                .findFirst()
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty")));
        return new ModelAndView(PAGE, Map.of("one", one));
    }
}
