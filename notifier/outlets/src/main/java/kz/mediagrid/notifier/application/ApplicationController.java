package kz.mediagrid.notifier.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.notifier.outlet.NoFields;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for outlets that ask for the media-grid. */
@RestController
@Tag(name = "Applications")
@RequestMapping("/api/outlets/applications")
final class ApplicationController {

    private final ApplicationWriter writer;
    private final ApplicantMail mail;

    ApplicationController(ApplicationWriter writer, ApplicantMail mail) {
        this.writer = writer;
        this.mail = mail;
    }

    /** Lists the outlets that wait for an answer, the longest waiting first. Each names the outlets that are like it. */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listApplications")
    ResponseEntity<ApplicationResponse.All> list() {
        return notStored(
                ResponseEntity.ok(),
                new ApplicationResponse.All(writer.open().stream()
                        .map(asking -> ApplicationResponse.of(asking, writer.alike(asking)))
                        .toList()));
    }

    /**
     * Confirms an outlet, which is served from the next version on. Only the first response shows the outlet's signing secret.
     * The application and its mail address are removed.
     *
     * @param id id of the outlet
     */
    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmApplication")
    ResponseEntity<ApplicationResponse.Confirmed> confirm(@PathVariable String id, Write<NoFields> write) {
        var written = writer.confirm(id, write);
        var secret = written.repeated() ? null : written.outlet().getSecret();
        return notStored(
                ResponseEntity.created(URI.create("/api/outlets/" + id)),
                new ApplicationResponse.Confirmed(id, secret));
    }

    /**
     * Refuses an outlet. The reason is mailed to the applicant, in one attempt. The application and its mail address are removed, so
     * that a repeated call finds none (404).
     *
     * @param id id of the outlet
     */
    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseApplication")
    ResponseEntity<ApplicationResponse.Refused> refuse(@PathVariable String id, Write<RefuseOutlet> write) {
        var reason = write.body().parse();
        var refused = writer.refuse(id);
        boolean mailed = mail.refusal(refused, reason);
        var address = refused.getApplication().getMailAddress();
        return notStored(ResponseEntity.ok(), new ApplicationResponse.Refused(id, mailed, mailed ? null : address));
    }

    /** The answers hold a mail address or a secret. */
    private static <T> ResponseEntity<T> notStored(ResponseEntity.BodyBuilder response, T body) {
        return response.cacheControl(CacheControl.noStore()).body(body);
    }
}
