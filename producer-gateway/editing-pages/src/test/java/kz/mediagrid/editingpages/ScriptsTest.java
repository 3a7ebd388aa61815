package kz.mediagrid.editingpages;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("editing-assets");
    }
}
