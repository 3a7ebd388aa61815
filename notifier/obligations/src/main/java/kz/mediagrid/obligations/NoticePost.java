package kz.mediagrid.obligations;

import kz.mediagrid.schemas.JointNotice;

/** Takes a consolidated notice to those who are to have it, part by part. */
public interface NoticePost {

    void send(JointNotice part);
}
