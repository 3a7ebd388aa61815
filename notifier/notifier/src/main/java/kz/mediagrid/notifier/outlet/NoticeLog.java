package kz.mediagrid.notifier.outlet;

/** The end of the notices of joint matters. */
public interface NoticeLog {

    /** The offset after the newest notice on {@code joint-notices}. */
    long end();
}
