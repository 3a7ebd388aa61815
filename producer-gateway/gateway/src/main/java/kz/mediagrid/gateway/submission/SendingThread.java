package kz.mediagrid.gateway.submission;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that sends the submissions which had to wait, one after the other. The threads that end the wait read what the broker
 * sends, and must not send themselves: the producer may make the sender wait. On a machine of two cores the JDK's own executor of
 * futures would start a thread for each submission.
 */
final class SendingThread implements Executor {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                var made = new Thread(work, "send-submissions");
                made.setDaemon(true);
                return made;
            });

    SendingThread() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }
}
