package kz.mediagrid.agencypages.material;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.file.FileWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a file as soon as it is chosen in a row of materials, from the script of the page. The answer is that part of the row. */
@Controller
final class UploadController {

    static final String PATH = "/uploads";

    private final FileWriter writer;
    private final MaterialUploads uploads;
    private final Admissions admissions;
    private final MessageSource bundles;

    UploadController(FileWriter writer, MaterialUploads uploads, Admissions admissions, MessageSource bundles) {
        this.writer = writer;
        this.uploads = uploads;
        this.admissions = admissions;
        this.bundles = bundles;
    }

    /**
     * The body of the call is the file.
     *
     * @param row the beginning of the names of the row's fields, e.g. {@code materials.0}
     * @param name the file's name
     */
    @PostMapping(PATH)
    ModelAndView upload(
            @RequestParam String row, @RequestParam String name, Account by, Locale locale, HttpServletRequest call)
            throws IOException {
        if (!row.matches(MaterialUploads.ROW)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        var part = new ModelAndView("agency/upload").addObject("row", row).addObject("faults", Map.of());
        var words = new Words(bundles, locale);
        try {
            var file = writer.write(
                    by, name, call.getInputStream(), call.getContentLengthLong(), () -> requireAdmitted(call));
            return part.addAllObjects(uploads.shown(Map.of(row + ".file", file.getFileId()), by, words));
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
                throw problem;
            }
            part.setStatus(problem.kind().status());
            return part.addAllObjects(uploads.shown(Map.of(), by, words))
                    .addObject("faults", Map.of(row + ".file", bundles.getMessage(problem.text(), locale)));
        }
    }

    /** A file may take minutes to arrive, and the access may be revoked meanwhile. */
    private void requireAdmitted(HttpServletRequest call) {
        if (!admissions.of(call).getAsBoolean()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }
}
