package kz.mediagrid.standalone.platform;

/** Gives the user in one plain sentence the reason why the platform cannot start or continue. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
