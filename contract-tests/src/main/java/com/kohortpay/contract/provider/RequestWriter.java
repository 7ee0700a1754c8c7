package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/** Writes the request of an operation as the contract describes it, for any contract: no generated client is needed. */
final class RequestWriter {
  private final HttpUrl baseUrl;
  private final String key;

  RequestWriter(URI baseUrl, String key) {
    this.baseUrl = HttpUrl.get(baseUrl);
    this.key = key;
  }

  /** Returns the request, with the key. */
  Request write(Operation operation, Arguments arguments) {
    HttpUrl.Builder url = baseUrl.newBuilder();
    String path = operation.path();
    for (Map.Entry<Parameter, JsonNode> each : arguments.parameters().entrySet()) {
      if (each.getKey().in().equals("path")) {
        path = path.replace("{" + each.getKey().name() + "}", encoded(text(each.getValue())));
      } else if (each.getKey().in().equals("query")) {
        query(each.getKey(), each.getValue(), url);
      }
    }
    Request.Builder request = new Request.Builder()
        .url(url.addEncodedPathSegments(path.substring(1)).build())
        .method(operation.method(), body(operation, arguments.body()));
    accept(operation, request);
    headers(arguments, request);
    return new Credentials(operation).set(request.build(), key);
  }

  private static void headers(Arguments arguments, Request.Builder request) {
    List<String> cookies = new ArrayList<>();
    arguments.parameters().forEach((parameter, value) -> {
      if (parameter.in().equals("header")) {
        request.header(parameter.name(), text(value));
      } else if (parameter.in().equals("cookie")) {
        cookies.add(parameter.name() + "=" + encoded(text(value)));
      }
    });
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies));
    }
  }

  private static void accept(Operation operation, Request.Builder request) {
    List<String> types = operation.responses().stream().flatMap(response -> response.contents().stream())
        .map(content -> content.mediaType()).distinct().toList();
    request.header("Accept", types.isEmpty() ? "*/*" : String.join(", ", types));
  }

  /** OkHttp wants a body for some methods, if only an empty one. */
  private static RequestBody body(Operation operation, JsonNode body) {
    if (body == null) {
      return List.of("POST", "PUT", "PATCH").contains(operation.method()) ? RequestBody.create(new byte[0]) : null;
    }
    String type = operation.requestBody().flatMap(each -> each.json()).map(each -> each.mediaType()).orElse("application/json");
    return RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), MediaType.parse(type));
  }

  private static void query(Parameter parameter, JsonNode value, HttpUrl.Builder url) {
    if (value.isObject()) {
      boolean deep = parameter.style().equals("deepObject");
      value.properties().forEach(property -> url.addQueryParameter(
          deep ? parameter.name() + "[" + property.getKey() + "]" : property.getKey(), text(property.getValue())));
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> url.addQueryParameter(parameter.name(), text(item)));
    } else if (value.isArray()) {
      String separator = switch (parameter.style()) {
        case "spaceDelimited" -> "%20";
        case "pipeDelimited" -> "%7C";
        default -> ",";
      };
      url.addEncodedQueryParameter(encoded(parameter.name()),
          String.join(separator, value.valueStream().map(item -> encoded(text(item))).toList()));
    } else {
      url.addQueryParameter(parameter.name(), text(value));
    }
  }

  private static String encoded(String text) {
    return new HttpUrl.Builder().scheme("https").host("localhost").addPathSegment("x" + text).build()
        .encodedPathSegments().get(0).substring(1).replace("&", "%26").replace("=", "%3D").replace("+", "%2B").replace(",", "%2C");
  }

  private static String text(JsonNode value) {
    return value.isArray() ? String.join(",", value.valueStream().map(RequestWriter::text).toList())
        : value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
  }
}
