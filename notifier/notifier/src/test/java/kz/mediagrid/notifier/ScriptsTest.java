package kz.mediagrid.notifier;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("notifier-assets");
    }
}
