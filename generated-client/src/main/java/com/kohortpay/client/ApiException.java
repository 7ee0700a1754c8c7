package com.kohortpay.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * Thrown for a response that is not a success: a status of 300 or more. The statuses that a program may want to tell apart have
 * classes of their own; all others, including redirects, are this class itself.
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
   * Returns the exception for a response of a plain {@code Call}: what the other two styles of the operation would have thrown. The
   * error body of the response can still be read.
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

  /** Returns the HTTP status: 300 to 599, unless the server violates HTTP. */
  public final int status() {
    return status;
  }

  /**
   * Returns KohortPay's name for the kind of error, such as {@code invalid_request_error}; null if the body gives none. Here and below, a
   * text that contains the key is replaced.
   */
  public final @Nullable String type() {
    return type;
  }

  /** Returns KohortPay's explanation for people; null if the body gives none. May contain personal data, so it is not in {@link #getMessage()}. */
  public final @Nullable String message() {
    return message;
  }

  /** Returns KohortPay's name for the error, such as {@code NOT_FOUND}; null if the body gives none. */
  public final @Nullable String code() {
    return code;
  }

  /** Returns the body as it came, JSON or not; empty if there was none. May contain personal data: think before you log it. */
  public final String body() {
    return body;
  }

  /** Returns the headers by name, in any case of letters, unmodifiable; empty once this exception was serialized. */
  public final Map<String, List<String>> headers() {
    return headers == null ? Collections.emptyMap() : headers;
  }

  /** Holds what is known about a failed response, so that each class above takes one argument. */
  static final class Failure {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Operation operation;
    final int status;
    final Headers headers;
    final String body;
    /** Null if the response is none of a client's. */
    private final @Nullable ClientOptions options;
    private final @Nullable JsonObject error;

    Failure(Response<?> response) {
      if (response.isSuccessful()) {
        throw new IllegalArgumentException("the response is a success: " + response.code());
      }
      this.operation = Operation.of(response.raw().request());
      Attempt attempt = response.raw().request().tag(Attempt.class);
      this.options = attempt == null ? null : attempt.options;
      this.status = response.code();
      this.headers = response.headers();
      this.body = read(response.errorBody());
      this.error = parse(body);
    }

    Clock clock() {
      return options == null ? Clock.systemUTC() : options.clock;
    }

    String summary() {
      String code = detail("code");
      String name = code == null ? detail("type") : code;
      String redirect = status < 400 && headers.get("Location") != null ? ", a redirect that is not followed" : "";
      return operation + " returned " + status + redirect
          // A name, not any text that a proxy may have put there.
          + (name != null && NAME.matcher(name).matches() ? (redirect.isEmpty() ? " " : ", ") + name : "");
    }

    /** Returns a field of {@code {"error": {…}}}, as JSON if it is not a string; null for any other body. */
    @Nullable String detail(String name) {
      JsonElement value = error == null ? null : error.get(name);
      if (value == null || value.isJsonNull()) {
        return null;
      }
      // Validation errors are known to come as a list of messages.
      String text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
      return SafeText.withoutKey(text, options == null ? null : options.apiKey);
    }

    /** Reads the body and leaves it as it is, for others to read. */
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
