package kz.mediagrid.edge.problem;

/** Says how the path of a request is written to a log. */
public interface LoggedPaths {

    /** The path for a log, without secrets. */
    String logged(String path);
}
