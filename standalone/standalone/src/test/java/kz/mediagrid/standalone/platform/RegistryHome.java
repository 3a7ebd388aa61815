package kz.mediagrid.standalone.platform;

import java.nio.file.Path;

/** Where the build unpacked the registry: {@code target/registry}, beside the compiled tests. */
final class RegistryHome {

    private RegistryHome() {}

    static Path path() {
        return Path.of(System.getProperty("standalone.registry-home", "target/registry"));
    }
}
