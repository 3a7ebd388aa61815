package kz.mediagrid.standalone.platform;

/** Gives in one plain sentence, for the user's screen, the reason for which the platform cannot start or go on. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
