package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks in parallel, because real press units also work in parallel. */
final class Hands {

    private static final int COUNT = 6;

    private Hands() {}

    /** Runs all tasks, and returns when they are done. */
    static void together(List<Runnable> tasks) {
        ExecutorService hands = Executors.newFixedThreadPool(COUNT);
        try {
            for (var task : hands.invokeAll(tasks.stream().map(Hands::call).toList())) {
                task.get();
            }
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            throw new IllegalStateException(cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        } finally {
            hands.shutdownNow();
        }
    }

    private static Callable<Object> call(Runnable task) {
        return Executors.callable(task);
    }
}
