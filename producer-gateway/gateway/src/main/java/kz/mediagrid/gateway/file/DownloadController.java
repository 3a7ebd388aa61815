package kz.mediagrid.gateway.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.schemas.FileStored;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends uploaded files to those who may see them, so that no browser shows one as a page of this site. */
@Controller
final class DownloadController {

    private final UploadedFiles files;
    private final FileStore store;

    DownloadController(UploadedFiles files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    @GetMapping(FileLinks.PATH + "{id}")
    void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = shown(id, Callers.of(request));
        try (var content = content(file)) {
            describe(file, response);
            content.transferTo(response.getOutputStream());
        }
    }

    private FileStored shown(String id, Optional<Account> reader) {
        return files.published(id)
                .or(() -> reader.flatMap(account -> files.shown(id, account)))
                .orElseThrow(() -> refusal(id, reader.isPresent()));
    }

    private RequestProblem refusal(String id, boolean hasAccount) {
        if (files.isErased(id, !hasAccount)) {
            return ProblemKind.GONE.because(ProblemText.of("content.erased"));
        }
        return hasAccount ? unknown() : ProblemKind.UNAUTHENTICATED.because(ProblemText.of("key.missing"));
    }

    private InputStream content(FileStored file) {
        try {
            return store.open(new FileId(file.getFileId())).orElseThrow(DownloadController::unknown);
        } catch (IOException e) {
            throw FileWriter.away(e);
        }
    }

    static RequestProblem unknown() {
        return ProblemKind.NOT_FOUND.because(ProblemText.of("file.unknown"));
    }

    private static void describe(FileStored file, HttpServletResponse response) {
        response.setContentType(file.getMediaType());
        response.setContentLengthLong(file.getSizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.getName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
