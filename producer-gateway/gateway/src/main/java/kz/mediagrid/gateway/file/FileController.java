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
import kz.mediagrid.platform.write.NotAcknowledgedException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepts files that people of state bodies upload, and erases them on request. */
@RestController
@RequestMapping(FileController.PATH)
@Tag(name = "Files")
final class FileController {

    static final String PATH = "/api/files";

    private final FileWriter writer;
    private final FileLinks links;
    private final UploadedFiles files;
    private final FileEraser eraser;
    private final Admissions admissions;

    FileController(FileWriter writer, FileLinks links, UploadedFiles files, FileEraser eraser, Admissions admissions) {
        this.writer = writer;
        this.files = files;
        this.eraser = eraser;
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

    /**
     * Erases a file, whatever names it. The response is sent once the bytes are deleted and the erasure is stored. Records that name
     * the file do not change: the log keeps the file's id and hash, and its address answers 410. A repeated call erases nothing more, so no
     * Idempotency-Key is needed. An agency may call this for the files that it uploaded; the authorised body may call it for every
     * file.
     *
     * @param id id of the file
     */
    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "eraseFile")
    ErasedFileResponse erase(@PathVariable String id, Account account) {
        if (files.isErased(id, false)) {
            throw ProblemKind.GONE.because(ProblemText.of("content.erased"));
        }
        var file = files.shown(id, account)
                .filter(it -> account.sees(it.getAgencyCode()))
                .orElseThrow(DownloadController::unknown);
        try {
            eraser.erase(file, account);
        } catch (IOException | NotAcknowledgedException e) {
            throw FileWriter.away(e);
        }
        return new ErasedFileResponse(file.getFileId(), file.getSha256());
    }

    /** A file may take minutes to arrive, and the key may be revoked meanwhile. */
    private void requireAdmitted(HttpServletRequest request) {
        if (!admissions.of(request).getAsBoolean()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }
}
