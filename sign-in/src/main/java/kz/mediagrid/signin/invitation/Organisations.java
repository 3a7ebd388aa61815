package kz.mediagrid.signin.invitation;

import java.util.Map;
import kz.mediagrid.schemas.LocalizedText;

/** The state bodies of the directory and the media outlets, for which people act. */
public interface Organisations {

    /** The names of all bodies by their codes. */
    Map<String, LocalizedText> bodies();

    /** The names of all outlets by their ids. */
    Map<String, LocalizedText> outlets();

    /** The code of the authorised body. */
    String authorisedBody();
}
