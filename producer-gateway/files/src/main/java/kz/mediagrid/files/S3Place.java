package kz.mediagrid.files;

import java.net.URI;

/**
 * A bucket of a server that speaks the S3 protocol.
 *
 * @param endpoint address of the server, e.g. {@code https://s3.example.kz}
 * @param region name of the region, with which calls are signed
 * @param bucket name of the bucket, which has nothing but these files
 * @param accessKey id of the access key
 * @param secretKey the access key's secret
 */
public record S3Place(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** The place without its secret, for logs. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint;
    }
}
