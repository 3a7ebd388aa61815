package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** Marks an instant that JSON shows in Almaty time, with the offset from UTC. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = InAlmaty.Written.class)
public @interface InAlmaty {

    /** Writes an instant in Almaty time. */
    final class Written extends StdSerializer<Instant> {

        Written() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(LocalTimes.write(instant));
        }
    }
}
