package kz.mediagrid.edge.page;

import java.util.Optional;
import kz.mediagrid.schemas.LocalizedText;

/**
 * Provides the names of the state bodies in the directory. Each service takes the names from its own view of the
 * directory.
 */
@FunctionalInterface
public interface AgencyNames {

    /** The name of the state body whose code is {@code agencyCode}; empty if the directory has no such body. */
    Optional<LocalizedText> nameOf(String agencyCode);
}
