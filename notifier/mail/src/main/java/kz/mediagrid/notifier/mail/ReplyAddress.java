package kz.mediagrid.notifier.mail;

import java.util.function.Predicate;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.schemas.MessageDue;
import org.jspecify.annotations.Nullable;

/** Finds the address that somebody reads if the addressee of a mail replies to it. */
final class ReplyAddress {

    private final @Nullable String setting;
    private final Addresses addresses;

    /**
     * @param setting the setting {@code media-grid.mail.reply-to}; if it is null, replies go to the authorised body's press unit
     * @throws IllegalArgumentException if the setting is not a mail address
     */
    ReplyAddress(@Nullable String setting, Addresses addresses) {
        if (setting != null && !Mailer.isAddress(setting)) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.reply-to is refused: '" + setting + "' is no mail address.");
        }
        this.setting = setting;
        this.addresses = addresses;
    }

    /** The address for replies; null if nobody reads replies. Without the setting, the authorised body gets no replies of its own. */
    @Nullable
    String of(MessageDue message) {
        return unless(address -> addresses.isOf(message, address));
    }

    /** The address for replies of {@code to}; null if nobody reads replies. */
    @Nullable
    String of(String to) {
        return unless(to::equals);
    }

    private @Nullable String unless(Predicate<String> isAddressee) {
        if (setting != null) {
            return setting;
        }
        var unit = addresses.ofAuthorisedBody();
        return unit == null || !Mailer.isAddress(unit) || isAddressee.test(unit) ? null : unit;
    }
}
