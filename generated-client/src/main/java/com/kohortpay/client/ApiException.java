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
    this.headers = failure.headers;
    this.type = failure.detail("type");
    this.message = failure.detail("message");
    this.code = failure.detail("code");
  }

  /**
   * The exception for a response of a plain {@code Call}. Reads the response's error body.
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
        return failure.status >= 500 ? new ServerException(failure) : new ApiException(failure);
    }
  }

  /** HTTP status, 300 to 599. */
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

  /** The headers by name, in any case of letters; empty once this exception was serialized. */
  public final Map<String, List<String>> headers() {
    return headers == null ? Collections.emptyMap() : headers;
  }

  /** What is known of a failed response, so that each class above takes one argument. */
  static final class Failure {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Operation operation;
    private final int status;
    private final Map<String, List<String>> headers;
    private final String body;
    private final @Nullable JsonObject error;

    Failure(Response<?> response) {
      if (response.isSuccessful()) {
        throw new IllegalArgumentException("the response is a success: " + response.code());
      }
      this.operation = Operation.of(response.raw().request());
      this.status = response.code();
      this.headers = Collections.unmodifiableMap(response.headers().toMultimap());
      this.body = read(response.errorBody());
      this.error = parse(body);
    }

    @Nullable String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : values.get(0);
    }

    private String summary() {
      String name = detail("code") != null ? detail("code") : detail("type");
      return operation + " answered " + status
          + (status < 400 ? ", a redirect that is not followed" : "")
          // A name, not whatever text a proxy may have put there.
          + (name != null && NAME.matcher(name).matches() ? " " + name : "");
    }

    /** A text within {@code {"error": {…}}}; null for any other body. */
    private @Nullable String detail(String name) {
      JsonElement value = error == null ? null : error.get(name);
      return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    private static String read(@Nullable ResponseBody body) {
      try {
        return body == null ? "" : body.string();
      } catch (IOException e) { // Retrofit has buffered it; only a charset that does not exist is left
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
