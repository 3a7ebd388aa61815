package kz.mediagrid.notifier.grid;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public keys of all present and former signing keys, as a JSON Web Key Set (RFC 7517 and 8037). */
@RestController
final class KeysController {

    private final Signatures signatures;

    KeysController(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(
            path = "/.well-known/media-grid-keys.json",
            produces = {"application/jwk-set+json", "application/json"})
    ResponseEntity<Map<String, List<Map<String, Object>>>> keys() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(Map.of("keys", signatures.keyObjects()));
    }
}
