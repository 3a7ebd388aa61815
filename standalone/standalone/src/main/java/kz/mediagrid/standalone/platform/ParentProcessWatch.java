package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the registry's process; it stops the registry when the parent process stops.
 *
 * <p>The parent holds the writing end of this process's standard input. When the parent stops, even by kill -9, the
 * operating system closes that end. This process then reads the end of the stream, and halts. On some operating
 * systems, a child gets no other sign that its parent has stopped.
 *
 * <p>This class must use only the JDK at run time, because it alone is copied to the classes of the registry. With all
 * classes of media-grid on its class path, the registry would also read the configuration files of media-grid.
 */
public final class ParentProcessWatch {

    /** The byte that requests an orderly stop; a signal would not work on Windows. */
    static final int STOP = 's';

    /**
     * The lock on the database, held until this process has stopped. The next registry waits for the lock before it
     * opens the database.
     */
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
     * Ignores the signals that stop a process. Ctrl-C, or a stop by a service manager, also reaches this child process.
     * The parent, however, needs the child until the parent itself has stopped.
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
     * Ignores one signal. Uses reflection, because the JDK has an API for this only in sun.misc, and the compiler's
     * warning about sun.misc cannot be suppressed.
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
                    // On another thread: while the registry stops, this thread must still notice that the parent stops.
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
