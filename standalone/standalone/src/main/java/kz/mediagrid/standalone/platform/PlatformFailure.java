package kz.mediagrid.standalone.platform;

/** Says in one plain sentence why the platform cannot start or go on; the message is meant for the user's screen. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
