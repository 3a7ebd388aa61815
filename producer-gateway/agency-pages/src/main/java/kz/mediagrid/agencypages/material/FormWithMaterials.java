package kz.mediagrid.agencypages.material;

import java.util.Map;

/** A form with rows of materials. Its page shows the files of the rows. */
public interface FormWithMaterials {

    /** The typed texts by the names of their fields, at least those of the materials. */
    Map<String, String> typed();
}
