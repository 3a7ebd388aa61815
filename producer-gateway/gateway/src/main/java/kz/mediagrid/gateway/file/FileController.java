package kz.mediagrid.gateway.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.files.FileId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepts files that people of state bodies upload. */
@RestController
@RequestMapping(FileController.PATH)
@Tag(name = "Files")
final class FileController {

    static final String PATH = "/api/files";

    private final FileWriter writer;
    private final FileLinks links;
    private final Admissions admissions;

    FileController(FileWriter writer, FileLinks links, Admissions admissions) {
        this.writer = writer;
        this.links = links;
        this.admissions = admissions;
    }

    /**
     * Uploads a file. The body of the call is the file, under any content type but those of forms. The gateway finds the type by
     * the content. It refuses archives, programs, and documents with macros or a password (415). A material then names the file by
     * its id. A file that nothing names within a day is deleted, so a repeated upload does no harm and the call needs no
     * Idempotency-Key.
     *
     * @param name the file's name
     */
    @PostMapping
    @Operation(operationId = "uploadFile")
    ResponseEntity<FileResponse> upload(@RequestParam String name, Account account, HttpServletRequest request)
            throws IOException {
        var stored = writer.write(
                account,
                name,
                request.getInputStream(),
                request.getContentLengthLong(),
                () -> requireAdmitted(request));
        var url = links.address(new FileId(stored.getFileId()));
        return ResponseEntity.created(URI.create(url))
                .contentType(MediaType.APPLICATION_JSON)
                .body(FileResponse.of(stored, url));
    }

    /** A file may take minutes to arrive, and the key may be revoked meanwhile. */
    private void requireAdmitted(HttpServletRequest request) {
        if (!admissions.of(request).getAsBoolean()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }
}
