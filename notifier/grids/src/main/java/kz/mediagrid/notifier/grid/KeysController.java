package kz.mediagrid.notifier.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public keys of all present and former signing keys, as a JSON Web Key Set. Former keys stay in the list. */
@RestController
@Tag(name = "Grids")
final class KeysController {

    private final Signatures signatures;

    KeysController(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * The public keys of all present and former signing keys.
     *
     * @param keys the keys, the oldest first
     */
    @Schema(name = "SigningKeySet")
    record SigningKeySet(List<SigningKeyObject> keys) {}

    /** Lists the public keys that check the signatures of versions and webhook messages. Former keys stay in the list. */
    @GetMapping(
            path = "/.well-known/media-grid-keys.json",
            produces = {"application/jwk-set+json", "application/json"})
    @Operation(operationId = "getSigningKeys")
    ResponseEntity<SigningKeySet> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new SigningKeySet(signatures.keyObjects()));
    }
}
