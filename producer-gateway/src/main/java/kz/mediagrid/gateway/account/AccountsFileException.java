package kz.mediagrid.gateway.account;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the accounts file exists but is not a list of accounts. The message is one sentence for the person who can
 * repair the file.
 */
public final class AccountsFileException extends RuntimeException {

    AccountsFileException(Path file, @Nullable Throwable cause) {
        super(
                "The accounts file %s is not a list of accounts: mend it, or put it away to have new ones made."
                        .formatted(file),
                cause);
    }
}
