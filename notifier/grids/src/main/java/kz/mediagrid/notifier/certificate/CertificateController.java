package kz.mediagrid.notifier.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the signed certificate of a week as JSON. */
@RestController
@Tag(name = "Grids")
final class CertificateController {

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * Shows the certificate of a week: its first and newest version, and the dispatch of the first. It is signed when it is asked for.
     *
     * @param week the week, e.g. 2026-W50
     */
    @GetMapping("/api/grids/{week}/certificate")
    @Operation(operationId = "getCertificate")
    ResponseEntity<String> certificate(@PathVariable String week) {
        var certificate = certificates
                .of(GridWeeks.parse(week))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("version.none-yet", week)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(certificate.json());
    }
}
