package kz.mediagrid.gateway.key;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.key.KeyWriter.Written;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for API keys. */
@RestController
@RequestMapping("/api/keys")
@Tag(name = "Keys")
final class ApiKeyController {

    private final KeyWriter writer;

    ApiKeyController(KeyWriter writer) {
        this.writer = writer;
    }

    /** Lists API keys. The authorised body and OPS see all keys; an agency sees the keys of its state body. */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listKeys")
    KeyResponse.All list(Account account) {
        return new KeyResponse.All(writer.visibleTo(account).stream()
                .map(key -> KeyResponse.of(key, writer.lastUseOf(key), null))
                .toList());
    }

    /**
     * Makes an API key for a program, with an account of its own. A key never opens more than its maker may: an agency makes
     * keys with the role AGENCY for its own state body, the authorised body also for others, and with the role MEDIA. Only
     * OPS makes keys with the role OPS. Only the first response shows the key. The response to a repeated call omits it.
     */
    @PostMapping
    @Operation(operationId = "issueKey")
    ResponseEntity<KeyResponse> issue(Write<IssueKey> write) {
        return shown(writer.make(write));
    }

    /**
     * Makes another API key of the same account, with the same name, scopes and lifetime. The former key is revoked, or
     * expires after the overlap. Only the first response shows the new key. The response to a repeated call omits it. 409 if
     * the former key is no longer valid.
     *
     * @param id id of the former key
     */
    @PostMapping("/{id}/rotation")
    @Operation(operationId = "rotateKey")
    ResponseEntity<KeyResponse> rotate(@PathVariable String id, Write<RotateKey> write) {
        return shown(writer.rotate(id, write));
    }

    /**
     * Revokes an API key, at once in all services. A revoked key stays revoked.
     *
     * @param id id of the key
     */
    @PostMapping("/{id}/revocation")
    @Operation(operationId = "revokeKey")
    ResponseEntity<KeyResponse> revoke(@PathVariable String id, Write<RevokeKey> write) {
        return shown(new Written(writer.revoke(id, write.account()), null));
    }

    private ResponseEntity<KeyResponse> shown(Written written) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(KeyResponse.of(written.key(), writer.lastUseOf(written.key()), written.secret()));
    }
}
