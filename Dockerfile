# The image of one service: the files of a release on a JRE, run by a user of its own, on a read-only root file system. The
# reasons: docs/decisions/0179 and 0044. The layers that change least come first, and the images share all of them: other
# people's jars, our modules, and the lists of the jars that each service runs with.
#
# In an unpacked release, or after `mvn package` in distribution/target/media-grid:
#
#   docker build --build-arg SERVICE=grid-aggregator .
FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/media-grid --shell /usr/sbin/nologin media-grid \
    && install -d -o 10001 -g 10001 -m 0700 /var/lib/media-grid /var/lib/media-grid-signing
COPY --chmod=755 docker/healthy docker/service /usr/local/bin/
# An operator may replace JDK_JAVA_OPTIONS. The last two options suppress warnings of newer JDKs about Kafka and RocksDB. Both JIT
# compilers run here. The code cache has Java's default size for two compilers, set explicitly, since fewer compilers or a smaller
# machine would reduce it, and a full code cache ends compilation for good. end-to-end/code-cache images measures its use.
ENV LANG=C.UTF-8 \
    SERVER_ADDRESS=0.0.0.0 \
    JDK_JAVA_OPTIONS="-Xmx256m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# A number, since a cluster that admits no root requires one.
USER 10001:10001
WORKDIR /var/lib/media-grid
ENTRYPOINT ["service"]

COPY lib /opt/media-grid/lib
COPY modules /opt/media-grid/modules
COPY services /opt/media-grid/services
ARG SERVICE
ARG VERSION=unknown
ENV MEDIA_GRID_SERVICE=${SERVICE} MEDIA_GRID_VERSION=${VERSION}
LABEL org.opencontainers.image.title="media-grid ${SERVICE}" \
    org.opencontainers.image.description="A service of media-grid, which collects planned events of state bodies and sends the media-grid to the press" \
    org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.base.name="eclipse-temurin:25-jre"
