package com.kohortpay.contract.cases;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.values.InvalidValues;
import com.kohortpay.contract.values.SchemaItems;
import com.kohortpay.contract.values.SchemaValue;
import com.kohortpay.contract.values.ValidValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** Writes a parameter into an existing request, regardless of the client's types. Objects are not changed. */
final class RawParameter {
  private final Operation operation;
  private final Parameter parameter;

  RawParameter(Operation operation, Parameter parameter) {
    this.operation = operation;
    this.parameter = parameter;
  }

  /** Returns the invalid values that a string can represent: a URL has no null, and numbers are strings there. */
  List<SchemaValue> faults() {
    Schema schema = parameter.schema();
    if (schema.type().equals("array")) {
      List<SchemaValue> faults = new ArrayList<>(texts(schema.items(), parameter.example().path(0)).map(fault ->
          new SchemaValue(fault.keyword(), "an item " + fault.what(), listed(fault.value()))).toList());
      InvalidValues.of(schema, parameter.example()).stream()
          .filter(fault -> !fault.keyword().equals("type") && !fault.value().isEmpty()).forEach(faults::add);
      return faults;
    }
    return texts(schema, parameter.example()).toList();
  }

  /** Returns the valid values that can be written: a URL has no null and no empty value. */
  List<SchemaValue> allowances() {
    Schema schema = parameter.schema();
    Stream<SchemaValue> values = ValidValues.of(schema, parameter.example()).stream();
    if (schema.type().equals("array")) {
      values = Stream.concat(values, ValidValues.of(schema.items(), parameter.example().path(0)).stream().map(item ->
          new SchemaValue(item.keyword(), "an item " + item.what(), listed(item.value()))));
    }
    return values.filter(value -> !value.value().isObject() && isSayable(text(value.value()))).toList();
  }

  /** Returns an array with the value, and with others if one item is not enough. */
  private JsonNode listed(JsonNode item) {
    return SchemaItems.with(parameter.schema(), item);
  }

  /** Header values are printable ASCII. */
  private boolean isSayable(String text) {
    return !text.isEmpty()
        && (!parameter.in().equals("header") || text.chars().allMatch(each -> each > 31 && each < 127));
  }

  private Stream<SchemaValue> texts(Schema schema, JsonNode sample) {
    if (schema.type().equals("object")) {
      return Stream.empty();
    }
    return InvalidValues.of(schema, sample).stream()
        .filter(fault -> fault.value().isValueNode() && !text(fault.value()).isEmpty())
        .filter(fault -> !fault.keyword().equals("nullable"))
        .filter(fault -> !fault.keyword().equals("type") || isOther(schema, text(fault.value())));
  }

  /** Returns whether a string in a URL is not a value of the type: {@code true} and {@code 1} may be booleans and numbers there. */
  private static boolean isOther(Schema schema, String text) {
    return switch (schema.type()) {
      case "integer" -> !text.matches("-?\\d+");
      case "number" -> !text.matches("-?[\\d.]+");
      case "boolean" -> !text.equals("true");
      default -> false;
    };
  }

  /** Returns the request with this value of the parameter. */
  Request put(Request request, JsonNode value) {
    return switch (parameter.in()) {
      case "path" -> at(request, request.url().newBuilder().encodedPath(path(request.url(), text(value))).build());
      case "header" -> request.newBuilder().header(parameter.name(), text(value)).build();
      case "cookie" -> cookies(request, parameter.name() + "=" + text(value));
      default -> {
        HttpUrl.Builder url = request.url().newBuilder().removeAllQueryParameters(parameter.name());
        query(value, url);
        yield at(request, url.build());
      }
    };
  }

  private void query(JsonNode value, HttpUrl.Builder url) {
    if (value.isObject()) {
      boolean deep = parameter.style().equals("deepObject");
      value.properties().forEach(property -> url.addQueryParameter(
          deep ? parameter.name() + "[" + property.getKey() + "]" : property.getKey(), text(property.getValue())));
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> url.addQueryParameter(parameter.name(), text(item)));
    } else {
      String separator = switch (parameter.style()) {
        case "spaceDelimited" -> " ";
        case "pipeDelimited" -> "|";
        default -> ",";
      };
      url.addQueryParameter(parameter.name(), value.isArray()
          ? String.join(separator, value.valueStream().map(RawParameter::text).toList()) : text(value));
    }
  }

  /** Returns the request without the parameter. */
  Request remove(Request request) {
    return switch (parameter.in()) {
      case "header" -> request.newBuilder().removeHeader(parameter.name()).build();
      case "cookie" -> cookies(request, "");
      default -> at(request, request.url().newBuilder().removeAllQueryParameters(parameter.name()).build());
    };
  }

  /** Returns the request with this cookie in place of the parameter; without it if this is empty. */
  private Request cookies(Request request, String cookie) {
    String all = Stream.concat(
        request.headers("Cookie").stream().flatMap(header -> Stream.of(header.split(";\\s*")))
            .filter(each -> !each.startsWith(parameter.name() + "=")),
        Stream.of(cookie)).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    return all.isEmpty() ? request.newBuilder().removeHeader("Cookie").build() : request.newBuilder().header("Cookie", all).build();
  }

  private static Request at(Request request, HttpUrl url) {
    return request.newBuilder().url(url).build();
  }

  /** Returns the path with another value; the base URL may have segments of its own. */
  private String path(HttpUrl url, String value) {
    List<String> segments = url.encodedPathSegments();
    int own = segments.size() - (int) operation.path().chars().filter(each -> each == '/').count();
    String base = segments.subList(0, own).stream().map(segment -> "/" + segment).collect(Collectors.joining());
    Map<String, String> values = new HashMap<>(PathTemplate.match(operation.path(), url.encodedPath().substring(base.length()))
        .orElseThrow(() -> new IllegalStateException(url.encodedPath() + " is not a path of " + operation)));
    values.put(parameter.name(), value);
    return base + PathTemplate.fill(operation.path(), values);
  }

  /** Returns the value as a string, empty for null. */
  static String text(JsonNode value) {
    return value.isNull() ? "" : value.isArray()
        ? String.join(",", value.valueStream().map(RawParameter::text).toList())
        : value.isString() ? value.asString() : value.toString();
  }
}
