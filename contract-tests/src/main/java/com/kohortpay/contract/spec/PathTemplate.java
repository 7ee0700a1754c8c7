package com.kohortpay.contract.spec;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates such as {@code /groups/{id}}. */
public final class PathTemplate {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private PathTemplate() {}

  /** The template without the names of its variables: equal for two templates that match the same paths. */
  public static String shape(String template) {
    return VARIABLE.matcher(template).replaceAll("{}");
  }

  /** The names of the variables, in their order. */
  public static List<String> variables(String template) {
    return VARIABLE.matcher(template).results().map(result -> result.group(1)).toList();
  }

  /** The decoded values of the variables, or nothing if the path is not of this form. */
  public static Optional<Map<String, String>> match(String template, String path) {
    StringBuilder regex = new StringBuilder();
    Matcher variables = VARIABLE.matcher(template);
    int end = 0;
    while (variables.find()) {
      regex.append(Pattern.quote(template.substring(end, variables.start()))).append("([^/]+)");
      end = variables.end();
    }
    Matcher matcher = Pattern.compile(regex + Pattern.quote(template.substring(end))).matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    variables.reset();
    for (int i = 1; variables.find(); i++) {
      // In a path a plus is a plus.
      values.put(variables.group(1), decode(matcher.group(i).replace("+", "%2B")));
    }
    return Optional.of(values);
  }

  /** The path with these values for its variables, percent-encoded. */
  public static String fill(String template, Map<String, String> values) {
    return VARIABLE.matcher(template).replaceAll(variable ->
        Matcher.quoteReplacement(encode(values.getOrDefault(variable.group(1), ""))));
  }

  private static String encode(String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%2C", ",");
    return encoded.matches("\\.{1,2}") ? encoded.replace(".", "%2E") : encoded; // not a step within the path
  }

  public static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded; // a stray percent sign: judged as it is
    }
  }
}
