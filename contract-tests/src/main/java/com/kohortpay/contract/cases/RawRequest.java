package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Makes requests from the contract alone, and alters requests: for what the generated client does not send. */
public final class RawRequest {
  private RawRequest() {}

  /**
   * Writes the request that calls an operation with these arguments.
   *
   * @param key the key that authenticates the request
   */
  public static Request of(Operation operation, Arguments arguments, HttpUrl base, String key) {
    Map<String, String> variables = new HashMap<>();
    arguments.parameters().forEach((parameter, value) -> {
      if (parameter.in().equals("path")) {
        variables.put(parameter.name(), RawParameter.text(value));
      }
    });
    Request request = new Request.Builder()
        .url(base.newBuilder().encodedPath(base.encodedPath().replaceFirst("/$", "") + PathTemplate.fill(operation.path(), variables)).build())
        .method(operation.method(), needsBody(operation.method()) ? body("", null) : null).build();
    for (var entry : arguments.parameters().entrySet()) {
      if (!entry.getKey().in().equals("path")) {
        request = new RawParameter(operation, entry.getKey()).put(request, entry.getValue());
      }
    }
    for (SecurityScheme scheme : operation.security().isEmpty() ? List.<SecurityScheme>of() : operation.security().get(0)) {
      request = prove(request, scheme, key);
    }
    return arguments.body() == null ? request : withBody(request, mediaType(operation), arguments.body().toString());
  }

  /** Returns the request with another body. */
  static Request withBody(Request request, String mediaType, String body) {
    okhttp3.RequestBody written = body(body, mediaType);
    return request.newBuilder().method(request.method(), written)
        .header("Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length))
        .header("Content-Type", mediaType).build();
  }

  /** Returns the media type of an operation's JSON body. */
  static String mediaType(Operation operation) {
    return operation.requestBody().flatMap(RequestBody::json).map(MediaType::mediaType).orElse("application/json");
  }

  private static Request prove(Request request, SecurityScheme scheme, String key) {
    return switch (scheme.in()) {
      case "query" -> request.newBuilder().url(request.url().newBuilder().setQueryParameter(scheme.field(), key).build()).build();
      case "cookie" -> request.newBuilder().addHeader("Cookie", scheme.field() + "=" + key).build();
      default -> request.newBuilder().header(scheme.field(), scheme.prefix() + key).build();
    };
  }

  /** OkHttp requires a body for some methods. */
  private static boolean needsBody(String method) {
    return List.of("POST", "PUT", "PATCH").contains(method);
  }

  /** Makes a body of bytes: OkHttp would add a charset to the media type of a string. */
  private static okhttp3.RequestBody body(String text, String mediaType) {
    return okhttp3.RequestBody.create(text.getBytes(StandardCharsets.UTF_8), mediaType == null ? null : okhttp3.MediaType.get(mediaType));
  }
}
