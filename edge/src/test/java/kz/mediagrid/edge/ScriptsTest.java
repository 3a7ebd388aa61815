package kz.mediagrid.edge;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("edge-assets");
    }
}
