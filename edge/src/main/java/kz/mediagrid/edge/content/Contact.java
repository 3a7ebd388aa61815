package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a telephone number, a mail address, or both. The media see the contact only if it is released.
 *
 * @param label unit or position that answers the phone or email
 * @param phone telephone number, as dialled
 * @param email mail address
 * @param forMedia true if the media may see the contact; the contact is then public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema
public record Contact(
        @Nullable Text label,

        @Schema(example = "+7 000 000-00-24", pattern = Contact.PHONE) @Nullable
        String phone,

        @AtMost(Contact.LONGEST_EMAIL) @Schema(example = "edu-press@example.invalid", pattern = Contact.EMAIL) @Nullable
        String email,

        @Schema(defaultValue = "false") @Nullable Boolean forMedia) {

    /** The length limit of a mail address. */
    public static final int LONGEST_EMAIL = 254;

    /** The shape of a telephone number: as it is dialled, with an extension. */
    public static final String PHONE = "^\\+?[0-9][0-9 ()./-]{3,38}[0-9]([ ,;]*(ext\\.?|вн\\.?|ішкі) ?[0-9]{1,6})?$";

    /**
     * The shape of a mail address. It neither begins with a hyphen, which programs read as an option, nor has a dot without a part on each side (RFC 5321). A host in
     * other letters is written in punycode.
     */
    public static final String EMAIL = "^(?=[^@]{1,64}@)[A-Za-z0-9_%+][A-Za-z0-9_%+'-]*(\\.[A-Za-z0-9_%+'-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+([A-Za-z]{2,63}|xn--[A-Za-z0-9-]{0,57}[A-Za-z0-9])$";

    /** Whether the media may see the contact; false unless set explicitly. */
    public boolean released() {
        return Boolean.TRUE.equals(forMedia);
    }
}
