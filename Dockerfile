# The image of one service: what `mvn package` built, on a JRE, run by a user of its own, on a root file system that nobody
# writes to. Why so: docs/decisions/0011. What changes least comes first: other people's jars, then our modules, then the
# service's own classes.
#
#   docker build --build-arg SERVICE=producer-gateway|grid-aggregator .
#   docker build --build-arg SERVICE=notifier --build-arg FOLDER=notifier/notifier .
FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/media-grid --shell /usr/sbin/nologin media-grid \
    && install -d -o 10001 -g 10001 -m 0700 /var/lib/media-grid /var/lib/media-grid-signing
COPY --chmod=755 docker/healthy docker/service /usr/local/bin/
# JDK_JAVA_OPTIONS is the operator's to replace; what newer JDKs warn of is what Kafka and RocksDB do. Both compilers run here,
# and their code has what Java reserves for two, said so that fewer compilers or a smaller machine do not make less of it: a
# full code cache ends compiling for good. end-to-end/code-cache images shows how much is used.
ENV LANG=C.UTF-8 \
    SERVER_ADDRESS=0.0.0.0 \
    JDK_JAVA_OPTIONS="-Xmx256m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# By number: a cluster that admits no root asks for one.
USER 10001:10001
WORKDIR /var/lib/media-grid
ENTRYPOINT ["service"]

ARG SERVICE
ARG FOLDER=${SERVICE}
COPY ${FOLDER}/target/lib /opt/media-grid/lib
COPY ${FOLDER}/target/modules /opt/media-grid/modules
COPY ${FOLDER}/target/classes /opt/media-grid/classes
ARG VERSION=unknown
ENV MEDIA_GRID_SERVICE=${SERVICE} MEDIA_GRID_VERSION=${VERSION}
LABEL org.opencontainers.image.title="media-grid ${SERVICE}" \
    org.opencontainers.image.description="A service of the media-grid: how state bodies tell the press what is coming" \
    org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.base.name="eclipse-temurin:25-jre"
