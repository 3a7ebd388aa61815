package kz.mediagrid.notifier.outlet;

/** How far the notices of joint matters reach. */
public interface NoticeLog {

    /** The offset after the newest notice on {@code joint-notices}. */
    long end();
}
