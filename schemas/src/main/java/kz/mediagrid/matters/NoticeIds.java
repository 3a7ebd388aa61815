package kz.mediagrid.matters;

import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;

/**
 * The ids of the consolidated notices of joint matters (para. 5, second part). The notice itself has the matter's id, such
 * as {@code mat-4f1d}; its supplements have {@code mat-4f1d-1}, {@code mat-4f1d-2} and so on.
 */
public final class NoticeIds {

    private NoticeIds() {}

    /** @param supplement the number of the supplement, from 1; 0 for the notice itself */
    public static String of(String matterId, int supplement) {
        return supplement == 0 ? matterId : matterId + "-" + supplement;
    }

    /** The id of the notice of which {@code part} is a part. */
    public static String of(JointNotice part) {
        return of(part.getMatterId(), part.getSupplement());
    }

    /** The id of the notice that {@code message} announces. */
    public static String of(MessageDue message) {
        return of(message.getSubject(), message.getSupplement());
    }
}
