package com.kohortpay.client;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.ModelAdapters;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes models as JSON and decodes them, exactly as on the wire: for fixtures, queues and stores. Decoding and encoding again
 * loses nothing. Safe for use by several threads.
 */
public final class Json {
  private Json() {}

  /** Returns the JSON of a model: what is absent is left out, what is null is written as null. */
  public static String encode(Model model) {
    return encode(model, ModelAdapters::of);
  }

  /** The same for a model of any contract. */
  static String encode(Model model, Function<Type, TypeAdapter<?>> adapters) {
    Objects.requireNonNull(model, "model must not be null");
    StringWriter text = new StringWriter();
    @SuppressWarnings("unchecked")
    TypeAdapter<Model> adapter = (TypeAdapter<Model>) adapters.apply(model.getClass());
    write(adapter, model, text);
    return text.toString();
  }

  /**
   * Returns the model in a JSON string, as tolerantly as the client reads responses: see {@link Model#violations()}.
   *
   * @throws JsonParseException if the string is not JSON, or not an object; the message names the JSON path, not the value
   */
  public static <T extends Model> T decode(String json, Class<T> type) {
    return decode(json, type, ModelAdapters::of);
  }

  /** The same for a model of any contract. */
  static <T extends Model> T decode(String json, Class<T> type, Function<Type, TypeAdapter<?>> adapters) {
    Objects.requireNonNull(json, "json must not be null");
    Objects.requireNonNull(type, "type must not be null");
    @SuppressWarnings("unchecked")
    TypeAdapter<T> adapter = (TypeAdapter<T>) adapters.apply(type);
    T model = hasSurrogates(json) ? read(adapter, new StringReader(json)) : read(adapter, json.getBytes(StandardCharsets.UTF_8), null);
    if (model == null) {
      throw new JsonParseException("$ is null, not a " + type.getSimpleName());
    }
    return model;
  }

  /** One without its pair has no UTF-8. */
  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static <T> void write(TypeAdapter<T> adapter, T value, Writer target) {
    JsonWriter out = new JsonWriter(target);
    out.setSerializeNulls(true);
    write(adapter, value, out);
  }

  /** Encodes the body of a request. */
  static <T> Buffer write(TypeAdapter<T> adapter, T value) {
    Buffer json = new Buffer();
    write(adapter, value, ModelAdapters.writer(json));
    return json;
  }

  private static <T> void write(TypeAdapter<T> adapter, T value, JsonWriter out) {
    try {
      adapter.write(out, value);
      out.flush();
    } catch (IOException e) { // the targets are in memory
      throw new UncheckedIOException(e);
    }
  }

  /** Decodes the body of a response. Returns null if it is {@code null}. */
  static <T> @Nullable T read(TypeAdapter<T> adapter, byte[] json, @Nullable MediaType type) {
    if (type == null || type.charset(StandardCharsets.UTF_8) == StandardCharsets.UTF_8) {
      try {
        return read(adapter, ModelAdapters.reader(json));
      } catch (JsonParseException e) {
        // May be valid but unusual. If it is not, Gson's reader says where.
      }
    }
    return read(adapter, ResponseBody.create(json, type).charStream());
  }

  /** Returns null if the text is {@code null}. */
  static <T> @Nullable T read(TypeAdapter<T> adapter, Reader text) {
    return read(adapter, StrictGson.reader(text));
  }

  private static <T> @Nullable T read(TypeAdapter<T> adapter, JsonReader in) {
    try {
      T value = adapter.read(in);
      in.peek(); // rejects more text after the end
      return value;
    } catch (EOFException e) {
      throw failure("the JSON ends too early, in ", in, e);
    } catch (MalformedJsonException e) {
      throw failure("malformed JSON at or after ", in, e);
    } catch (IOException e) { // the texts are in memory
      throw new UncheckedIOException(e);
    }
  }

  /** Shows where, unless that may be more than a name: a JSON path holds the names of a map, and so does Gson's own message. */
  private static JsonParseException failure(String problem, JsonReader in, IOException e) {
    String path = in.getPath();
    boolean isPlain = path.matches("[A-Za-z0-9_.$\\[\\]-]{1,200}");
    return new JsonParseException(problem + (isPlain ? path : "$…"), isPlain ? e : null);
  }
}
