package kz.mediagrid.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Stores files in a bucket of an S3 server, each by one call, so that an interrupted call leaves nothing. */
public final class S3FileStore implements FileStore, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(15);

    /** The longest time of one call, with its repeats [real time]. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    private static final int INSUFFICIENT_STORAGE = 507;

    private final S3Client client;
    private final String bucket;

    public S3FileStore(S3Place place) {
        this.bucket = place.bucket();
        this.client = S3Client.builder()
                .endpointOverride(place.endpoint())
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
                // Servers other than Amazon's have no host name for each bucket, and not all know the newer checksums.
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SILENCE_TIMEOUT))
                .overrideConfiguration(settings -> settings.apiCallTimeout(CALL_TIMEOUT))
                .build();
    }

    @Override
    public void put(FileId id, Path content) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(id.value()), RequestBody.fromFile(content));
        } catch (SdkServiceException e) {
            throw e.statusCode() == INSUFFICIENT_STORAGE ? new StoreFullException(e) : failure(e);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<InputStream> open(FileId id) throws IOException {
        try {
            return Optional.of(
                    client.getObject(request -> request.bucket(bucket).key(id.value())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(id.value()));
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public List<FileId> putBefore(Instant instant) throws IOException {
        try {
            return client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(instant))
                    .map(S3Object::key)
                    .flatMap(key -> FileId.in(key).stream())
                    .toList();
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /** Does nothing: an object is there as a whole, or not at all. */
    @Override
    public void deleteRemains(Instant instant) {
        // See above.
    }

    private static IOException failure(SdkException e) {
        return new IOException("the S3 server refused the call or did not answer", e);
    }

    @Override
    public void close() {
        client.close();
    }
}
