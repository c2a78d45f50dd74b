package org.paperbeat.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Source;

/** How record.json writes what JSON has no form of: NaN as null, sample arrays packed. */
final class RecordModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Longer arrays of floats are packed. */
    private static final int LONGEST_PLAIN = 16;

    RecordModule() {
        addSerializer(new DoubleWriter());
        addSerializer(Double.TYPE, new DoubleWriter());
        addDeserializer(Double.class, new DoubleReader());
        addDeserializer(Double.TYPE, new DoubleReader());
        addSerializer(new FloatsWriter());
        addDeserializer(float[].class, new FloatsReader());
        addSerializer(new SourcesWriter());
        addDeserializer(Source[].class, new SourcesReader());
        addSerializer(new SetWriter());
    }

    /** NaN and infinities become null. */
    private static final class DoubleWriter extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        DoubleWriter() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    /** null becomes NaN. */
    private static final class DoubleReader extends StdDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        DoubleReader() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return in.getValueAsDouble();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }

        @Override
        public Double getAbsentValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class FloatsWriter extends StdSerializer<float[]> {
        private static final long serialVersionUID = 1L;

        FloatsWriter() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] values, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (values.length > LONGEST_PLAIN) {
                out.writeString(PackedArray.pack(values));
                return;
            }
            out.writeStartArray();
            for (float value : values) {
                if (Float.isFinite(value)) {
                    out.writeNumber(value);
                } else {
                    out.writeNull();
                }
            }
            out.writeEndArray();
        }
    }

    private static final class FloatsReader extends StdDeserializer<float[]> {
        private static final long serialVersionUID = 1L;

        FloatsReader() {
            super(float[].class);
        }

        @Override
        public float[] deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (!in.isExpectedStartArrayToken()) {
                return PackedArray.unpack(in.getText());
            }
            Float[] values = in.readValueAs(Float[].class);
            float[] plain = new float[values.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = values[i] == null ? Float.NaN : values[i];
            }
            return plain;
        }
    }

    /** Runs of equal sources: {@code "MACHINE 120,HUMAN 4"}. */
    private static final class SourcesWriter extends StdSerializer<Source[]> {
        private static final long serialVersionUID = 1L;

        SourcesWriter() {
            super(Source[].class);
        }

        @Override
        public void serialize(Source[] values, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            StringBuilder runs = new StringBuilder();
            for (int i = 0; i < values.length; ) {
                int end = i;
                while (end < values.length && values[end] == values[i]) {
                    end++;
                }
                runs.append(runs.isEmpty() ? "" : ",");
                runs.append(values[i].name()).append(' ').append(end - i);
                i = end;
            }
            out.writeString(runs.toString());
        }
    }

    private static final class SourcesReader extends StdDeserializer<Source[]> {
        private static final long serialVersionUID = 1L;

        SourcesReader() {
            super(Source[].class);
        }

        @Override
        public Source[] deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            List<Source> sources = new ArrayList<>();
            for (String run : in.getText().split(",")) {
                if (run.isEmpty()) {
                    continue;
                }
                String[] parts = run.split(" ");
                if (parts.length != 2) {
                    throw new IllegalArgumentException("a run is a source and a count");
                }
                Source source = Source.valueOf(parts[0]);
                for (int n = Integer.parseInt(parts[1]); n > 0; n--) {
                    sources.add(source);
                }
            }
            return sources.toArray(Source[]::new);
        }
    }

    /** Sets have no order of their own: sorted, so that the same set gives the same text. */
    @SuppressWarnings("rawtypes")
    private static final class SetWriter extends StdSerializer<Set> {
        private static final long serialVersionUID = 1L;

        SetWriter() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (Object value : ((Collection<?>) set).stream().sorted().toList()) {
                out.writeObject(value);
            }
            out.writeEndArray();
        }
    }
}
