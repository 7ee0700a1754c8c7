package com.kohortpay.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * KohortPay answered, and not with success: a status of 300 or more. The statuses a program may want to tell apart have
 * classes of their own; all others, redirects included, are this class itself.
 */
public class ApiException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String body;
  private final transient Map<String, List<String>> headers;
  private final @Nullable String type;
  private final @Nullable String message;
  private final @Nullable String code;

  ApiException(Failure failure) {
    super(failure.summary(), null);
    this.status = failure.status;
    this.body = failure.body;
    Map<String, List<String>> headers = failure.headers.toMultimap();
    headers.replaceAll((name, values) -> Collections.unmodifiableList(values));
    this.headers = Collections.unmodifiableMap(headers);
    this.type = failure.detail("type");
    this.message = failure.detail("message");
    this.code = failure.detail("code");
  }

  /**
   * The exception for a response of a plain {@code Call}: what the other two methods of the operation would have thrown. The
   * response's error body can still be read.
   *
   * @throws IllegalArgumentException if the response is a success
   */
  public static ApiException of(Response<?> response) {
    return of(new Failure(response));
  }

  private static ApiException of(Failure failure) {
    switch (failure.status) {
      case 400:
      case 422:
        return new BadRequestException(failure);
      case 401:
        return new AuthenticationException(failure);
      case 403:
        return new PermissionDeniedException(failure);
      case 404:
        return new NotFoundException(failure);
      case 409:
        return new ConflictException(failure);
      case 429:
        return new RateLimitException(failure);
      default:
        return failure.status >= 500 && failure.status < 600 ? new ServerException(failure) : new ApiException(failure);
    }
  }

  /** HTTP status: 300 to 599, unless the server does not keep to HTTP. */
  public final int status() {
    return status;
  }

  /** KohortPay's name for the kind of error, such as {@code invalid_request_error}; null if the body gives none. */
  public final @Nullable String type() {
    return type;
  }

  /** KohortPay's explanation for people; null if the body gives none. May hold personal data, so it's not in {@link #getMessage()}. */
  public final @Nullable String message() {
    return message;
  }

  /** KohortPay's name for the error, such as {@code NOT_FOUND}; null if the body gives none. */
  public final @Nullable String code() {
    return code;
  }

  /** The body as it came, JSON or not; empty if there was none. May hold personal data: think before you log it. */
  public final String body() {
    return body;
  }

  /** The headers by name, in any case of letters, unmodifiable; empty once this exception was serialized. */
  public final Map<String, List<String>> headers() {
    return headers == null ? Collections.emptyMap() : headers;
  }

  /** What is known of a failed response, so that each class above takes one argument. */
  static final class Failure {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Operation operation;
    final int status;
    final Headers headers;
    final String body;
    private final @Nullable JsonObject error;

    Failure(Response<?> response) {
      if (response.isSuccessful()) {
        throw new IllegalArgumentException("the response is a success: " + response.code());
      }
      this.operation = Operation.of(response.raw().request());
      this.status = response.code();
      this.headers = response.headers();
      this.body = read(response.errorBody());
      this.error = parse(body);
    }

    String summary() {
      String code = detail("code");
      String name = code == null ? detail("type") : code;
      return operation + " answered " + status
          + (status < 400 && headers.get("Location") != null ? ", a redirect that is not followed" : "")
          // A name, not whatever text a proxy may have put there.
          + (name != null && NAME.matcher(name).matches() ? " " + name : "");
    }

    /** What stands in {@code {"error": {…}}}, as JSON if it is no text; null for any other body. */
    @Nullable String detail(String name) {
      JsonElement value = error == null ? null : error.get(name);
      if (value == null || value.isJsonNull()) {
        return null;
      }
      // Validation errors are known to come as a list of messages.
      return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    /** Leaves the response's body as it is, for others to read. */
    private static String read(@Nullable ResponseBody body) {
      try {
        return body == null ? "" : ResponseBody.create(body.source().peek(), body.contentType(), -1).string();
      } catch (IOException e) { // Retrofit has buffered it
        return "";
      }
    }

    private static @Nullable JsonObject parse(String body) {
      try {
        JsonElement json = JsonParser.parseString(body);
        JsonElement error = json.isJsonObject() ? json.getAsJsonObject().get("error") : null;
        return error != null && error.isJsonObject() ? error.getAsJsonObject() : null;
      } catch (JsonParseException e) {
        return null;
      }
    }
  }
}
