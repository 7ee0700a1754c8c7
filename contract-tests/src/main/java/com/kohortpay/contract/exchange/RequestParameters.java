package com.kohortpay.contract.exchange;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of a request back into JSON, by the style of each. */
public final class RequestParameters {
  private final Map<String, String> path;
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, List<String>> cookies = new LinkedHashMap<>();
  private final Exchange exchange;

  public RequestParameters(Map<String, String> path, Exchange exchange) {
    this.path = path;
    this.exchange = exchange;
    split(exchange.query(), "&", query);
    split(exchange.requestHeader("Cookie").orElse(""), ";", cookies);
  }

  /** Reads the parameters of a request. */
  public static RequestParameters of(Operation operation, Exchange exchange) {
    return new RequestParameters(PathTemplate.match(operation.path(), exchange.path()).orElse(Map.of()), exchange);
  }

  private static void split(String text, String separator, Map<String, List<String>> into) {
    for (String pair : text.split(separator)) {
      if (!pair.isBlank()) {
        String[] parts = pair.strip().split("=", 2);
        into.computeIfAbsent(PathTemplate.decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : PathTemplate.decode(parts[1]));
      }
    }
  }

  public Map<String, List<String>> query() {
    return query;
  }

  /** Returns the value sent for a parameter, if there is one. */
  public Optional<JsonNode> value(Parameter parameter) {
    String name = parameter.name();
    return switch (parameter.in()) {
      case "path" -> Optional.ofNullable(path.get(name)).map(text -> ParameterStyle.simple(parameter, text));
      case "header" -> exchange.requestHeader(name).map(text -> ParameterStyle.simple(parameter, text));
      case "cookie" -> form(parameter, cookies);
      default -> form(parameter, query);
    };
  }

  /** Returns whether the request carries something for a security scheme. */
  public boolean proves(SecurityScheme scheme) {
    return switch (scheme.in()) {
      case "query" -> query.containsKey(scheme.field());
      case "cookie" -> cookies.containsKey(scheme.field());
      default -> exchange.requestHeader(scheme.field()).stream().anyMatch(value ->
          value.length() > scheme.prefix().length()
              && value.regionMatches(true, 0, scheme.prefix(), 0, scheme.prefix().length()));
    };
  }

  /** Returns the names under which a parameter may be in a query: an object spreads over several. */
  public static Stream<String> names(Parameter parameter) {
    if (!spreads(parameter)) {
      return Stream.of(parameter.name());
    }
    return parameter.schema().properties().keySet().stream().map(property -> name(parameter, property));
  }

  private static Optional<JsonNode> form(Parameter parameter, Map<String, List<String>> values) {
    if (spreads(parameter)) {
      Map<String, JsonNode> object = new LinkedHashMap<>();
      parameter.schema().properties().forEach((property, schema) -> {
        List<String> texts = values.get(name(parameter, property));
        if (texts != null) {
          object.put(property, ParameterStyle.scalar(schema, texts.get(0)));
        }
      });
      return object.isEmpty() ? Optional.empty() : Optional.of(Json.tree(object));
    }
    return Optional.ofNullable(values.get(parameter.name())).map(texts -> ParameterStyle.form(parameter, texts));
  }

  private static boolean spreads(Parameter parameter) {
    return parameter.schema().type().equals("object") && (parameter.explode() || parameter.style().equals("deepObject"));
  }

  private static String name(Parameter parameter, String property) {
    return parameter.style().equals("deepObject") ? parameter.name() + "[" + property + "]" : property;
  }
}
