package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of each child process: runs the program that its first argument names. The parent holds the writing end
 * of this process's standard input; when the parent stops, even by kill -9, this process reads the end, and halts.
 */
final class ChildMain {

    private ChildMain() {}

    public static void main(String[] arguments) throws Throwable {
        var watch = new Thread(ChildMain::haltWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent sends nothing.
            }
        } catch (IOException pipeBroken) {
            System.err.println("The pipe to the parent broke: " + pipeBroken.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }
}
