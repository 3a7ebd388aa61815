package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the registry's process: stops the registry when the parent process stops.
 *
 * <p>The parent holds the other end of our standard input. However the parent stops, also by kill -9, the operating
 * system closes that end; we read the end of the stream and halt. No other signal shows a child on every system that
 * its parent has stopped.
 *
 * <p>Only this class is copied to the classes of the registry, so it must use only the JDK at run time: with all our
 * classes on its class path, the registry would also read our configuration files.
 */
public final class ParentProcessWatch {

    /** The byte that requests an orderly stop; a signal would not work on Windows. */
    static final int STOP = 's';

    /** The lock is held until the process has stopped, so that the next registry opens the database only after that. */
    @SuppressWarnings("UnusedVariable") // held, never read
    private static @Nullable FileLock turn;

    private ParentProcessWatch() {}

    /** The arguments are the name of the registry's main class and the file that serves as the lock on its database. */
    public static void main(String[] arguments) throws Exception {
        leaveSignalsToTheParent();
        inBackground("parent-watch", ParentProcessWatch::readPipe);
        turn = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    /**
     * Ignores signals: Ctrl-C, or the stop of a service manager, reaches the child too, but the parent still needs the
     * child while the parent stops.
     */
    public static void leaveSignalsToTheParent() {
        for (var name : new String[] {"INT", "HUP", "TERM"}) {
            try {
                ignore(name);
            } catch (InvocationTargetException notOnThisSystem) {
                System.err.println("Signal " + name + " cannot be ignored here: " + notOnThisSystem.getCause());
            } catch (ReflectiveOperationException notOnThisJava) {
                System.err.println("Signal " + name + " cannot be ignored here: " + notOnThisJava);
            }
        }
    }

    /**
     * Uses reflection: the JDK has no other API for this than sun.misc, and the compiler's warning about it cannot be
     * suppressed.
     */
    private static void ignore(String name) throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var handler = Class.forName("sun.misc.SignalHandler");
        signal.getMethod("handle", signal, handler)
                .invoke(
                        null,
                        signal.getConstructor(String.class).newInstance(name),
                        handler.getField("SIG_IGN").get(null));
    }

    private static void readPipe() {
        try {
            var order = System.in.read();
            while (order >= 0) {
                if (order == STOP) {
                    // On another thread, because this thread must still notice that the parent stops while the registry
                    // stops.
                    inBackground("stop", () -> System.exit(0));
                }
                order = System.in.read();
            }
        } catch (IOException pipeBroken) {
            System.err.println("The pipe to the parent broke: " + pipeBroken.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }

    private static void inBackground(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
