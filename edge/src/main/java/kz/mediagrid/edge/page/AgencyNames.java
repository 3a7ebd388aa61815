package kz.mediagrid.edge.page;

import java.util.Optional;
import kz.mediagrid.schemas.LocalizedText;

/** Names the state bodies of the directory; each service has its own view of the directory. */
@FunctionalInterface
public interface AgencyNames {

    /** The name of the state body with that code; empty if the directory has no such body. */
    Optional<LocalizedText> nameOf(String agencyCode);
}
