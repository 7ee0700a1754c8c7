package com.kohortpay.contract.exchange;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads strings in a URL or a header as the JSON that their schema describes. A string that cannot be read stays a string, which the schema rejects. */
public final class ParameterStyle {
  private ParameterStyle() {}

  /** Reads a value in a path or a header: items separated by commas. */
  public static JsonNode simple(Parameter parameter, String text) {
    return isArray(parameter) ? array(parameter, text, "\\s*,\\s*") : scalar(parameter.schema(), text);
  }

  /** Reads a value in a query or a cookie. */
  static JsonNode form(Parameter parameter, List<String> texts) {
    if (!isArray(parameter)) {
      return scalar(parameter.schema(), texts.get(0));
    }
    if (parameter.explode()) {
      return Json.tree(texts.stream().map(text -> scalar(parameter.schema().items(), text)).toList());
    }
    return array(parameter, texts.get(0), switch (parameter.style()) {
      case "spaceDelimited" -> " ";
      case "pipeDelimited" -> "\\|";
      default -> ",";
    });
  }

  static JsonNode scalar(Schema schema, String text) {
    return switch (schema.type()) {
      case "integer", "number" -> number(text);
      case "boolean" -> text.equals("true") || text.equals("false") ? Json.tree(text.equals("true")) : Json.tree(text);
      default -> Json.tree(text);
    };
  }

  private static JsonNode number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return text.matches("-?\\d+") ? Json.tree(number.toBigIntegerExact()) : Json.tree(number);
    } catch (NumberFormatException e) {
      return Json.tree(text);
    }
  }

  private static boolean isArray(Parameter parameter) {
    return parameter.schema().type().equals("array");
  }

  private static JsonNode array(Parameter parameter, String text, String separator) {
    return Json.tree(Stream.of(text.split(separator, -1))
        .map(item -> scalar(parameter.schema().items(), item)).toList());
  }
}
