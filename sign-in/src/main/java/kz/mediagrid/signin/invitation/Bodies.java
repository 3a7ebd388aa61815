package kz.mediagrid.signin.invitation;

import java.util.Map;
import kz.mediagrid.schemas.LocalizedText;

/** The state bodies of the directory, for which people act. */
public interface Bodies {

    /** The names of all bodies by their codes. */
    Map<String, LocalizedText> names();

    /** The code of the authorised body. */
    String authorisedBody();
}
