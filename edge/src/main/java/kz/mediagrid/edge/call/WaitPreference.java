package kz.mediagrid.edge.call;

import java.time.Duration;
import java.util.Enumeration;
import java.util.regex.Pattern;

/** The time for which the caller wants to wait for an outcome ({@code Prefer: wait}, RFC 7240). */
public record WaitPreference(Duration time) {

    public static final WaitPreference NONE = new WaitPreference(Duration.ZERO);

    private static final int LONGEST_SECONDS = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*[Ww][Aa][Ii][Tt]\\s*=\\s*\"?([0-9]{1,6})\"?\\s*(?:[,;]|$)");

    /**
     * The first valid preference in {@code headers}, cut to 10 seconds; {@link #NONE} if no preference is valid. RFC
     * 7240 requires that invalid preferences are ignored.
     */
    static WaitPreference of(Enumeration<String> headers) {
        while (headers.hasMoreElements()) {
            var wait = WAIT.matcher(headers.nextElement());
            if (wait.find()) {
                var seconds = Math.min(Integer.parseInt(wait.group(1)), LONGEST_SECONDS);
                return new WaitPreference(Duration.ofSeconds(seconds));
            }
        }
        return NONE;
    }

    public boolean given() {
        return !time.isZero();
    }

    /** The value for the header Preference-Applied of the response. */
    public String applied() {
        return "wait=" + time.toSeconds();
    }
}
