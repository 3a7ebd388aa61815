package kz.mediagrid.gateway.material;

/** Finds the uploaded files that a state body may name in its materials. */
@FunctionalInterface
public interface MaterialFiles {

    /** The files of the body with the code {@code agency}. */
    AgencyFiles of(String agency);
}
