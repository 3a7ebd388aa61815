package kz.mediagrid.agencypages;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("agency-assets");
    }
}
