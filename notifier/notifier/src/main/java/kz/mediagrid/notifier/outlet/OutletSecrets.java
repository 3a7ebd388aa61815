package kz.mediagrid.notifier.outlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.Outlet;

/** The secrets of an outlet that count now: its own, and for a while after a change the one before it. */
public final class OutletSecrets {

    private OutletSecrets() {}

    /** The newest first. */
    public static List<SigningSecret> of(Outlet outlet, Instant now) {
        var secrets = new ArrayList<SigningSecret>();
        secrets.add(SigningSecret.parse(outlet.getSecret()));
        var until = outlet.getPreviousSecretUntil();
        if (outlet.getPreviousSecret() != null && until != null && now.isBefore(until)) {
            secrets.add(SigningSecret.parse(outlet.getPreviousSecret()));
        }
        return secrets;
    }
}
