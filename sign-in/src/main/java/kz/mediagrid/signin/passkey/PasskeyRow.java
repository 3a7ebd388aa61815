package kz.mediagrid.signin.passkey;

import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.schemas.Passkey;
import org.jspecify.annotations.Nullable;

/**
 * A passkey on the list of its person.
 *
 * @param label the name by which the person knows it; may be empty
 * @param used when it was last used; null if it was not used yet
 */
record PasskeyRow(
        String id, String label, Moment made, @Nullable Moment used) {

    static PasskeyRow of(Passkey passkey, DatesInWords dates) {
        return new PasskeyRow(
                passkey.getCredentialId(),
                passkey.getLabel(),
                dates.moment(passkey.getCreatedAt()),
                passkey.getLastUsedAt() == null ? null : dates.moment(passkey.getLastUsedAt()));
    }
}
