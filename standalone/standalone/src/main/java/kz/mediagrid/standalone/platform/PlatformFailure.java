package kz.mediagrid.standalone.platform;

/** Tells the user in one plain sentence why the platform cannot start or continue. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
