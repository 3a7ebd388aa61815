package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the registry's process, which ends it when the process that started it ends.
 *
 * <p>The parent holds the other end of our standard input. In whatever way it ends, kill -9 included, the operating system
 * closes that end; we read the end of the stream and halt. No other signal tells a child on every system that its parent is
 * gone.
 *
 * <p>This class is copied alone beside the registry's own, so it must use only the JDK at run time: with all our classes on
 * its path, the registry would read our configuration files too.
 */
public final class ParentProcessWatch {

    /** The byte that requests an orderly stop; a signal would do it too, but not on Windows. */
    static final int STOP = 's';

    /** Held until the process is gone, so that the next registry opens the database only after its release. */
    @SuppressWarnings("UnusedVariable") // held, never read
    private static @Nullable FileLock turn;

    private ParentProcessWatch() {}

    /** Takes the name of the registry's main class and the file that serves as a lock on its database. */
    public static void main(String[] arguments) throws Exception {
        leaveSignalsToTheParent();
        inBackground("parent-watch", ParentProcessWatch::readPipe);
        turn = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    /**
     * Ignores signals: a Ctrl-C, or a service manager's stop, reaches the child too, which the parent still needs while it
     * stops.
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

    /** By reflection: the JDK has no other API for this, and its warning about sun.misc cannot be suppressed. */
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
                    // On a thread of its own: this one must still notice the parent's end while the registry stops.
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
