package com.kohortpay.client;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.kohortpay.client.model.ModelAdapters;
import com.kohortpay.client.model.Violation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Decodes the response of one operation into a value or an exception. It works on bodies that Retrofit has buffered, not in a
 * Retrofit converter, because a converter does not see the status that the exception has to name.
 */
final class ResponseDecoder<T> {
  private static final int BODY_START = 1000;

  private final Operation operation;
  private final String typeName;
  private final ClientOptions options;
  private final @Nullable TypeAdapter<T> adapter;

  @SuppressWarnings("unchecked")
  ResponseDecoder(Operation operation, Type type, ClientOptions options) {
    this.operation = operation;
    this.typeName = type.getTypeName().replaceAll("[a-z]+\\.", "");
    this.options = options;
    this.adapter = type == Void.class ? null : (TypeAdapter<T>) options.adapters.apply(type);
  }

  Response<Object> execute(Call<Object> call) {
    try {
      return call.execute();
    } catch (IOException e) {
      throw ConnectionException.of(operation, call, e, options.apiKey);
    }
  }

  /** Returns what a callback was given as {@link #execute} would have thrown it. */
  Throwable failure(Call<?> call, Throwable failure) {
    if (!(failure instanceof IOException)) {
      return failure;
    }
    // OkHttp wraps what an interceptor throws unchecked, but only for callbacks: version 4 as suppressed, version 5 as the cause.
    Throwable[] suppressed = failure.getSuppressed();
    Throwable thrown = suppressed.length == 1 ? suppressed[0] : failure.getCause();
    boolean wrapped = thrown != null && !(thrown instanceof IOException) && ("canceled due to " + thrown).equals(failure.getMessage());
    return wrapped ? thrown : ConnectionException.of(operation, call, (IOException) failure, options.apiKey);
  }

  /** Returns the value, or throws an {@link ApiException} for a status of 300 or more. Null only where no body is expected. */
  @Nullable T read(Response<?> response) {
    if (!response.isSuccessful()) {
      throw ApiException.of(response);
    }
    return decode(response);
  }

  /** Returns the value in a successful response. */
  @Nullable T decode(Response<?> response) {
    if (adapter == null) {
      return null;
    }
    ResponseBody body = (ResponseBody) response.body();
    byte[] json = body == null ? new byte[0] : body.source().getBuffer().readByteArray();
    if (json.length == 0) {
      throw malformed(response, "but the body is empty, not a " + typeName, json);
    }
    T value;
    try {
      value = Json.read(adapter, json, body.contentType());
    } catch (JsonParseException e) {
      throw malformed(response, "but the body is not a valid " + typeName + ": " + e.getMessage() + mediaType(body), json);
    }
    if (value == null) {
      throw malformed(response, "but the body is null, not a " + typeName, json);
    }
    if (options.strictResponses) {
      refuseViolations(response, value, json);
    }
    return value;
  }

  private void refuseViolations(Response<?> response, T value, byte[] json) {
    List<Violation> violations = ModelAdapters.violations(adapter, value);
    if (!violations.isEmpty()) {
      StringJoiner found = new StringJoiner(", ", "[", "]");
      // Names that are none of the contract's, or might not be, stay in the list.
      violations.forEach(each -> found.add(each.path().split("\\['")[0] + " " + each.message()));
      throw malformed(response, "but the body violates the contract of " + typeName + ": " + found, json, violations);
    }
  }

  private MalformedResponseException malformed(Response<?> response, String problem, byte[] json) {
    return malformed(response, problem, json, Collections.emptyList());
  }

  private MalformedResponseException malformed(Response<?> response, String problem, byte[] json, List<Violation> violations) {
    return new MalformedResponseException(
        operation, response.code(), SafeText.of(problem, options.apiKey), start(json), violations);
  }

  private static String start(byte[] json) {
    // At most four bytes per character.
    String text = new String(json, 0, Math.min(json.length, 4 * BODY_START), StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), BODY_START));
  }

  private static String mediaType(ResponseBody body) {
    MediaType type = body.contentType();
    return type == null || type.subtype().endsWith("json") ? "" : " (Content-Type is " + type.type() + "/" + type.subtype() + ")";
  }
}
