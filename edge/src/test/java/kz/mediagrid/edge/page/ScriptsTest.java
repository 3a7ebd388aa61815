package kz.mediagrid.edge.page;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("edge-assets");
    }
}
