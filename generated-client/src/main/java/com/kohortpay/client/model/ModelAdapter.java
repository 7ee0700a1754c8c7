package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Is the base of the generated adapters of models. */
abstract class ModelAdapter<T extends Model> extends StrictAdapter<T> {
  /** No field: fields are counted from one. */
  static final int NONE = 0;
  /** Occurs nowhere in JSON. */
  private static final byte[] NO_NAME = {0, 0};

  private final String modelName;
  /** The name of field 1 comes first. */
  final String[] names;
  /** The same as they are in JSON: {@code ,"name":} in UTF-8. */
  private final byte[][] written;
  private final Map<String, Integer> fields = new HashMap<>();
  // Which field came after which when last another was expected; at first, the contract's order. Threads may overwrite each
  // other's findings: any will do, as it is only tried first.
  private final int[] following;
  // Made when first needed, as models may hold each other.
  private volatile WireAdapter<Object> @Nullable [] adapters;
  private volatile PropertyRules @Nullable [] rules;

  /** Of a model's name, and the names of all its fields, in their order. */
  ModelAdapter(String modelName, String... names) {
    super(JsonToken.BEGIN_OBJECT, "an object");
    this.modelName = modelName;
    this.names = names;
    this.written = new byte[names.length][];
    this.following = new int[names.length + 1];
    for (int i = 0; i < names.length; i++) {
      written[i] = Utf8JsonWriter.writtenName(names[i]);
      fields.put(names[i], i + 1);
      following[i] = i + 1;
    }
  }

  /** The field of a name, or {@link #NONE}. */
  final int field(String name) {
    return fields.getOrDefault(name, NONE);
  }

  /** As {@code Customer{id=cus_1, deletedAt=null}}, with only what is set. */
  final String text(Model model) {
    StringJoiner text = new StringJoiner(", ", modelName + "{", "}");
    for (int field = 1; field <= names.length; field++) {
      Object value = model.values[field];
      if (value != null) {
        text.add(names[field - 1] + "=" + value);
      }
    }
    for (Map.Entry<String, @Nullable Object> entry : model.additionalProperties().entrySet()) {
      text.add(entry.getKey() + "=" + entry.getValue());
    }
    return text.toString();
  }

  @Override
  final T readValue(JsonReader in) throws IOException {
    if (!(in instanceof Utf8JsonReader)) {
      return fromValue(FreeForm.read(in));
    }
    Utf8JsonReader reader = (Utf8JsonReader) in;
    // Local, as the compiler would read them anew for each field: decoding a list of orders took 4 % longer.
    int[] following = this.following;
    byte[][] written = this.written;
    @Nullable Object[] values = new @Nullable Object[names.length + 1];
    Map<String, @Nullable Object> additionalProperties = Collections.emptyMap();
    WireAdapter<Object>[] adapters = adapters();
    int field = NONE;
    reader.beginObject();
    while (true) {
      int expected = following[field];
      byte[] name = expected == NONE ? NO_NAME : written[expected - 1];
      if (reader.skipName(name) || reader.hasNext() && reader.skipName(name)) {
        field = expected;
      } else if (reader.hasNext()) {
        String other = reader.nextName();
        int found = field(other);
        if (found == NONE) {
          additionalProperties = put(additionalProperties, other, FreeForm.read(reader));
        } else {
          following[field] = found;
        }
        field = found;
      } else {
        break;
      }
      if (field != NONE) {
        values[field] = readField(reader, field, adapters[field - 1]);
      }
    }
    reader.endObject();
    return model(values, additionalProperties);
  }

  /** Returns a value of the field or, if what comes is none, reads it again as it is. */
  private Object readField(Utf8JsonReader in, int field, WireAdapter<Object> adapter) throws IOException {
    int position = in.position();
    int depth = in.depth();
    try {
      Object value = adapter.read(in);
      return value == null ? RawValue.NULL : value;
    } catch (TypeMismatch e) {
      in.goBack(position, depth);
      return rules(field).from(FreeForm.read(in));
    }
  }

  @Override
  final T fromValue(Object json) {
    @Nullable Object[] values = new @Nullable Object[names.length + 1];
    Map<String, @Nullable Object> additionalProperties = Collections.emptyMap();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) json).entrySet()) {
      String name = (String) entry.getKey();
      int field = field(name);
      if (field != NONE) {
        values[field] = rules(field).from(entry.getValue());
      } else {
        additionalProperties = put(additionalProperties, name, entry.getValue());
      }
    }
    return model(values, additionalProperties);
  }

  private static Map<String, @Nullable Object> put(Map<String, @Nullable Object> map, String name, @Nullable Object value) {
    Map<String, @Nullable Object> target = map.isEmpty() ? new LinkedHashMap<>() : map;
    target.put(name, value);
    return target;
  }

  @Override
  final void writeValue(JsonWriter out, T model) throws IOException {
    // A caller's own Gson may be set to drop nulls. Here a null says something: it restores a customer.
    boolean serializeNulls = out.getSerializeNulls();
    out.setSerializeNulls(true);
    out.beginObject();
    WireAdapter<Object>[] adapters = adapters();
    @Nullable Object[] values = model.values;
    byte[][] written = this.written;
    for (int field = 1; field < values.length; field++) {
      Object value = values[field];
      if (value == null) {
        continue;
      }
      if (out instanceof Utf8JsonWriter) {
        ((Utf8JsonWriter) out).name(written[field - 1]);
      } else {
        out.name(names[field - 1]);
      }
      if (value == RawValue.NULL) {
        out.nullValue();
      } else if (value instanceof RawValue) {
        FreeForm.write(out, ((RawValue) value).json);
      } else {
        adapters[field - 1].writeValue(out, value);
      }
    }
    if (!model.additionalProperties().isEmpty()) {
      for (Map.Entry<String, @Nullable Object> entry : model.additionalProperties().entrySet()) {
        out.name(entry.getKey());
        FreeForm.write(out, entry.getValue());
      }
    }
    out.endObject();
    out.setSerializeNulls(serializeNulls);
  }

  /** Makes a model of values that nobody else may change. */
  abstract T model(@Nullable Object[] values, Map<String, @Nullable Object> additionalProperties);

  /** Makes the rules of all fields, in their order. */
  abstract PropertyRules[] newRules();

  /** Makes the adapters of all fields, in their order. */
  abstract WireAdapter<?>[] newAdapters();

  @SuppressWarnings("unchecked")
  private WireAdapter<Object>[] adapters() {
    WireAdapter<Object>[] made = adapters;
    if (made == null) {
      made = (WireAdapter<Object>[]) newAdapters();
      adapters = made;
    }
    return made;
  }

  /** Returns what the contract says of a field: for builders and {@link Model#violations()}, not made by decoding. */
  final PropertyRules rules(int field) {
    PropertyRules[] made = rules;
    if (made == null) {
      made = newRules();
      rules = made;
    }
    return made[field - 1];
  }

  /** For a builder: rejects the name of an additional property that the contract declares, or does not allow. */
  final void requireAdditional(String name) {
    if (field(name) != NONE) {
      throw new IllegalArgumentException("\"" + name + "\" is declared by the contract: use the method of that name");
    }
    if (isClosed()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a property that the contract allows here");
    }
  }

  /** For {@code build()}: returns what was set, if nothing is missing. */
  final T build(Model.Builder<?> builder) {
    for (int field = 1; field <= names.length; field++) {
      if (builder.values[field] == null && rules(field).isRequiredOfCallers()) {
        throw new IllegalStateException(modelName + ": " + names[field - 1] + " is required; set it before build()");
      }
    }
    T model = model(builder.values.clone(), new LinkedHashMap<>(builder.additionalProperties));
    String problem = sizeProblem(model);
    if (problem != null) {
      throw new IllegalStateException(modelName + " " + problem);
    }
    return model;
  }

  @Override
  final void collect(Violations violations, String path, T model) {
    collectAll(violations, path, model);
  }

  /** Reports on the declared properties, the others, and their number. */
  final void collectAll(Violations violations, String path, Model model) {
    for (int field = 1; field <= names.length; field++) {
      rules(field).collect(violations, path + Violations.step(names[field - 1]), model.values[field]);
    }
    if (isClosed()) {
      for (String name : model.additionalProperties().keySet()) {
        violations.add(path + Violations.step(name), "is not a property that the contract allows here");
      }
    }
    String problem = sizeProblem(model);
    if (problem != null) {
      violations.add(path, problem);
    }
  }

  private @Nullable String sizeProblem(Model model) {
    if (minProperties() == 0 && maxProperties() == Integer.MAX_VALUE) {
      return null;
    }
    int size = model.additionalProperties().size();
    for (int field = names.length; field > 0; field--) {
      size += model.values[field] == null ? 0 : 1;
    }
    return size < minProperties() ? "must have at least " + minProperties() + " properties"
        : size > maxProperties() ? "must have at most " + maxProperties() + " properties" : null;
  }

  /** Whether the contract allows no other properties than those it declares. */
  boolean isClosed() {
    return false;
  }

  int minProperties() {
    return 0;
  }

  int maxProperties() {
    return Integer.MAX_VALUE;
  }
}
