package kz.mediagrid.gateway.file;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.Material;

/** The addresses of uploaded files. */
final class FileLinks {

    static final String PATH = "/files/";

    private static final Pattern ANY = Pattern.compile("https?://[^/?#]+" + PATH + "([0-9a-f]{32})");

    private final String base;

    /** @param pages the address before the paths of the gateway's pages, e.g. {@code https://grid.example.kz} */
    FileLinks(String pages) {
        this.base = pages.replaceFirst("/$", "") + PATH;
    }

    String address(FileId id) {
        return base + id.value();
    }

    /** The id in an address of this gateway. */
    Optional<FileId> idIn(String address) {
        return address.startsWith(base) ? FileId.in(address.substring(base.length())) : Optional.empty();
    }

    /**
     * The id in the address of {@code material}, whatever the host: the log has addresses from before the gateway got another one.
     * An address elsewhere that has an id by chance does no harm, since ids are random.
     */
    static Optional<FileId> idIn(Material material) {
        var address = ANY.matcher(material.getUrl());
        return address.matches() ? FileId.in(address.group(1)) : Optional.empty();
    }

    /** The ids in the addresses of {@code materials}. */
    static Stream<FileId> idsIn(Stream<Material> materials) {
        return materials.flatMap(material -> idIn(material).stream());
    }
}
