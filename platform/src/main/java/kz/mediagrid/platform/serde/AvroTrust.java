package kz.mediagrid.platform.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro instantiate the generated records: since version 1.12.2, Avro refuses classes of packages that are not
 * registered as trusted. Serdes call this; so does a program that builds records before it has a serde.
 */
public final class AvroTrust {

    private static final String GENERATED = "kz.mediagrid.schemas.";

    private AvroTrust() {}

    /** Adds the package of the generated records to the packages that Avro trusts in this JVM; idempotent. */
    public static synchronized void grant() {
        var trusted = ClassSecurityValidator.getGlobal();
        if (!(trusted instanceof Contract)) {
            ClassSecurityValidator.setGlobal(new Contract(trusted));
        }
    }

    private record Contract(ClassSecurityValidator.ClassSecurityPredicate others)
            implements ClassSecurityValidator.ClassSecurityPredicate {
        @Override
        public boolean isTrusted(Class<?> type) {
            return type.getName().startsWith(GENERATED) || others.isTrusted(type);
        }
    }
}
