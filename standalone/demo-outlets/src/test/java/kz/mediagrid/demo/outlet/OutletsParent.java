package kz.mediagrid.demo.outlet;

import java.nio.file.Path;

/** A program that keeps an outlets' process until its standard input ends, so that a test has something to kill. */
final class OutletsParent {

    private OutletsParent() {}

    /** Takes the log's path; says where the one outlet takes its post. */
    public static void main(String[] arguments) throws Exception {
        try (var outlets = OutletsProcess.start(Path.of(arguments[0]))) {
            System.out.println(outlets.open("dala-tv"));
            while (System.in.read() >= 0) {
                // Only the end of the input matters.
            }
        }
    }
}
