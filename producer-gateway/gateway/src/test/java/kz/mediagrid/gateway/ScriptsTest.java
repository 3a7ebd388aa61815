package kz.mediagrid.gateway;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("gateway-assets");
    }
}
