package kz.mediagrid.notifier.outlet;

/** Returns the end of the notices of joint matters on their topic. */
public interface NoticeLog {

    /** The offset on {@code joint-notices} after the last part of the newest notice. */
    long end();
}
