package kz.mediagrid.notifier.outlet;

/** Returns the offset at which the notices of joint matters end on {@code joint-notices}. */
public interface NoticeLog {

    /** The offset on {@code joint-notices} after the last part of the newest notice. */
    long end();
}
