# The images of the services: what `mvn package` built, on a JRE, run by a user of its own. Why so: docs/decisions/0011.
FROM eclipse-temurin:25-jre AS service
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/media-grid --shell /usr/sbin/nologin media-grid \
    && install -d -o media-grid -g media-grid -m 0700 /var/lib/media-grid /var/lib/media-grid-signing
COPY --chmod=755 docker/healthy /usr/local/bin/healthy
# JDK_JAVA_OPTIONS is the operator's to replace; what newer JDKs warn of is what Kafka and RocksDB do. Both compilers run here,
# and their code has what Java reserves for two, said so that fewer compilers or a smaller machine do not make less of it: a
# full code cache ends compiling for good. end-to-end/code-cache images shows how much is used.
ENV LANG=C.UTF-8 \
    SERVER_ADDRESS=0.0.0.0 \
    JDK_JAVA_OPTIONS="-Xmx256m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
USER media-grid
WORKDIR /var/lib/media-grid
ENTRYPOINT ["java", "-cp", "/opt/media-grid/classes:/opt/media-grid/lib/*"]

FROM service AS producer-gateway
COPY producer-gateway/target/lib /opt/media-grid/lib
COPY producer-gateway/target/classes /opt/media-grid/classes
EXPOSE 8080
CMD ["kz.mediagrid.gateway.ProducerGateway"]

FROM service AS grid-aggregator
COPY grid-aggregator/target/lib /opt/media-grid/lib
COPY grid-aggregator/target/classes /opt/media-grid/classes
EXPOSE 8081
CMD ["kz.mediagrid.aggregator.GridAggregator"]

FROM service AS notifier
COPY notifier/target/lib /opt/media-grid/lib
COPY notifier/target/classes /opt/media-grid/classes
EXPOSE 8082
CMD ["kz.mediagrid.notifier.Notifier"]
