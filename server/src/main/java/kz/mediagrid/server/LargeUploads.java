package kz.mediagrid.server;

/**
 * An address whose bodies may be larger than others. Its service limits their size itself.
 *
 * @param path the path of the address, e.g. {@code /api/files}
 */
public record LargeUploads(String path) {}
