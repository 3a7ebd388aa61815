package kz.mediagrid.editorpages;

import kz.mediagrid.edge.testing.PageScripts;

class ScriptsTest extends PageScripts {

    ScriptsTest() {
        super("editor-assets");
    }
}
