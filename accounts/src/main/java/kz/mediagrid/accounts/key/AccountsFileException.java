package kz.mediagrid.accounts.key;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the accounts file exists but does not contain a list of accounts. The message asks the user to repair the
 * file or to move it away.
 */
public final class AccountsFileException extends RuntimeException {

    AccountsFileException(Path file, @Nullable Throwable cause) {
        super(
                "The accounts file %s is not a list of accounts: mend it, or put it away to have new ones made."
                        .formatted(file),
                cause);
    }
}
