package kz.mediagrid.gateway.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import kz.mediagrid.files.DirectoryFileStore;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.files.S3FileStore;
import kz.mediagrid.files.S3Place;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for uploaded files.
 *
 * @param directory the folder of the files, of this gateway or mounted by all gateways; if null, the folder {@code files} of the
 *     state directory
 * @param largest the size limit of a file
 * @param s3 the bucket in which all gateways store the files, in place of a folder; null for a folder
 */
@Validated
@ConfigurationProperties("media-grid.files")
record FileProperties(
        @Nullable Path directory,
        @DefaultValue("20MB") @NotNull DataSize largest,
        @Nullable @Valid Bucket s3) {

    FileProperties {
        if (directory != null && s3 != null) {
            throw new IllegalArgumentException(
                    "only one of media-grid.files.directory and media-grid.files.s3 can be set");
        }
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("media-grid.files.largest must be positive: " + largest);
        }
    }

    /**
     * The settings of a bucket.
     *
     * @param endpoint the address of the S3 server
     * @param region the region with which calls are signed
     * @param bucket the name of a bucket that has nothing but these files
     * @param accessKey the id of the access key
     * @param secretKey the secret of the access key
     */
    record Bucket(
            @NotNull URI endpoint,
            @NotBlank @DefaultValue("us-east-1") String region,
            @NotBlank String bucket,
            @NotBlank String accessKey,
            @NotBlank String secretKey) {

        private S3Place place() {
            return new S3Place(endpoint, region, bucket, accessKey, secretKey);
        }
    }

    /** The store that the settings name. */
    FileStore store(Path stateDir) throws IOException {
        if (s3 != null) {
            return new S3FileStore(s3.place());
        }
        return new DirectoryFileStore(directory != null ? directory : stateDir.resolve("files"));
    }
}
