package kz.mediagrid.standalone.run;

import java.util.Objects;
import kz.mediagrid.accounts.key.AccountsFileException;
import kz.mediagrid.platform.follow.UnreadableRecordException;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.boot.context.properties.bind.BindException;

/** Says in a sentence why a service did not start, if the person who starts it can remedy that. */
final class StartFailure {

    private StartFailure() {}

    /** The failure to be shown: a {@link PlatformFailure} with the sentence, or else one that is not expected. */
    static RuntimeException told(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccountsFileException
                    || cause instanceof StateRefusedException
                    || cause instanceof UnreadableRecordException) {
                return new PlatformFailure(Objects.requireNonNull(cause.getMessage()), failure);
            }
            if (cause instanceof BindException wrong && wrong.getProperty() != null) {
                // The value may be a secret.
                return new PlatformFailure(
                        "The setting " + wrong.getProperty().getName() + " has a value that it cannot take ("
                                + wrong.getProperty().getOrigin() + "): see docs/reference/settings.md.",
                        failure);
            }
        }
        return new IllegalStateException(failure.getMessage(), failure);
    }
}
