package kz.mediagrid.gateway.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls that list, show and write the directory's entries of state bodies (para. 3 and 4). */
@RestController
@RequestMapping("/api/agencies")
@Tag(name = "Directory")
final class AgencyController {

    private final DirectoryWriter writer;
    private final Directory directory;
    private final AgencyHistory history;
    private final Contacts contacts;

    AgencyController(DirectoryWriter writer, Directory directory, AgencyHistory history, Contacts contacts) {
        this.writer = writer;
        this.directory = directory;
        this.history = history;
        this.contacts = contacts;
    }

    /**
     * Lists the entries of the directory. The authorised body and OPS see all entries. An agency sees only its
     * own entry.
     *
     * @param asOf day at whose end the entries are listed, without mail addresses of heads and without private contacts
     *     that were erased since; the present entries if absent
     */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listAgencies")
    AgencyResponse.All list(
            @RequestParam(required = false) @Schema(format = "date", example = "2026-12-01") @Nullable String asOf,
            Account account) {
        var entries = asOf == null ? directory.all() : history.on(day(asOf));
        return new AgencyResponse.All(entries.stream()
                .filter(agency -> account.sees(agency.getAgencyCode()))
                .map(agency -> AgencyResponse.of(agency, contacts))
                .toList());
    }

    private static LocalDate day(String asOf) {
        return LocalTimes.date(asOf)
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("parameter.day", "asOf")));
    }

    /**
     * Shows an entry of the directory. The ETag is the entry's revision.
     *
     * @param code code of the state body
     */
    @GetMapping(path = "/{code}", produces = "application/json")
    @Operation(operationId = "getAgency")
    ResponseEntity<AgencyResponse> show(@PathVariable String code, Account account) {
        if (!account.sees(code)) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("agency.not-visible"));
        }
        return shown(ResponseEntity.ok(), directory.require(code));
    }

    /**
     * Writes an entry of the directory. The authorised body creates entries and sets all fields. An agency can change
     * only pressUnit, authorisedPerson, authorisedSince, deputy, headEmail, deputyHeadEmail and mailLanguage of its own
     * entry. If the entry exists, the call needs If-Match.
     *
     * @param code code of the state body
     */
    @PutMapping("/{code}")
    @Operation(operationId = "putAgency")
    ResponseEntity<AgencyResponse> put(@PathVariable String code, Write<PutAgency> write) {
        var written = writer.write(code, write);
        var response = written.getRevision() == 1
                ? ResponseEntity.created(URI.create("/api/agencies/" + code))
                : ResponseEntity.ok();
        return shown(response, written);
    }

    private ResponseEntity<AgencyResponse> shown(ResponseEntity.BodyBuilder response, Agency agency) {
        return response.eTag(String.valueOf(agency.getRevision()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AgencyResponse.of(agency, contacts));
    }
}
