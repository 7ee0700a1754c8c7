package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.kohortpay.generator.ApiFiles.CallView;
import com.kohortpay.generator.ApiFiles.OperationView;
import com.kohortpay.generator.ApiFiles.OptionView;
import com.kohortpay.generator.ApiFiles.OptionsView;
import com.kohortpay.generator.ApiFiles.ParameterDoc;
import com.kohortpay.generator.ApiFiles.StyleView;
import com.kohortpay.generator.ApiFiles.VariantView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods of one operation. What is required stands in each of them; what is optional does not, so that more of it breaks no caller:
 * an optional body is an overload, optional parameters are properties of one object in another overload.
 */
final class OperationBuilder {
  /** OpenAPI leaves these to others than parameters. */
  private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

  private record Parameter(String in, String literal, String placeholder, String name, JavaType type, boolean required, String doc,
      boolean deprecated) {
    String annotation() {
      return switch (in) {
        case "path" -> "@«retrofit2.http.Path»(" + Literals.of(placeholder) + ") ";
        case "query" -> "@«retrofit2.http.Query»(" + literal + ") ";
        case "header" -> "@«retrofit2.http.Header»(" + literal + ") ";
        default -> "@«retrofit2.http.Body» ";
      };
    }

    boolean isList() {
      return type.name().startsWith("«java.util.List»");
    }

    /** The check that a list or map holds no null, where the contract allows none; a list outside of a body has no way to send one. */
    Optional<String> checkOfItems(String name, String value) {
      boolean map = type.name().startsWith("«java.util.Map»<«java.lang.String», ");
      boolean nullable = type.name().startsWith("«java.util.List»<«?") || type.name().startsWith("«java.util.Map»<«java.lang.String», «?");
      if (!isList() && !map || nullable && in.equals("body")) {
        return Optional.empty();
      }
      return Optional.of("Arguments." + (map ? "requireValues" : "requireItems") + "(" + name + ", " + value + ")");
    }
  }

  private final Contract contract;
  private final Types types;
  private final String apiPackage;
  private final String method;
  private final String path;
  private final JsonNode pathItem;
  private final JsonNode operation;
  private final String operationId;
  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private Parameter body;

  OperationBuilder(Contract contract, Types types, String apiPackage, String method, String path, JsonNode pathItem, JsonNode operation) {
    this.contract = contract;
    this.types = types;
    this.apiPackage = apiPackage;
    this.method = method;
    this.path = path;
    this.pathItem = pathItem;
    this.operation = operation;
    this.operationId = operation.path("operationId").asText(method + " " + path);
  }

  OperationView build(Set<String> methodNames, Set<String> optionNames) {
    readParameters();
    String name = Names.unique(Names.method(operationId), methodNames);
    List<Parameter> optional = parameters.stream().filter(parameter -> !parameter.required).toList();
    OptionsView options = optional.isEmpty() ? null : new OptionsView(Names.unique(Names.type(operationId) + "Options", optionNames),
        name, optionViews(optional));
    JavaType result = result();
    boolean returnsBody = result != JavaType.NOTHING;
    List<VariantView> variants = variants(options);
    List<StyleView> styles = List.of(
        new StyleView(name, result.name(!returnsBody), true, false, variants),
        new StyleView(name + "Async", "«java.util.concurrent.CompletableFuture»<" + result.name(!returnsBody) + ">", false, true, variants),
        new StyleView(name + "Call", "«retrofit2.Call»<" + result.name() + ">", false, false, variants));
    return new OperationView(name, doc(), operation.path("deprecated").asBoolean(), see(), styles, options, contractPath(), returnsBody,
        calls());
  }

  private void readParameters() {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (JsonNode owner : List.of(pathItem, operation)) {
      for (JsonNode each : owner.path("parameters")) {
        JsonNode parameter = contract.resolve(each);
        found.put(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
      }
    }
    Set<String> taken = Names.none();
    taken.add("options");
    Set<String> placeholderNames = Names.none();
    for (JsonNode parameter : found.values()) {
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      boolean ignored = in.equals("header") && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
      if (Set.of("path", "query", "header").contains(in) && !ignored) {
        String placeholder = in.equals("path") ? placeholder(name, placeholderNames) : null;
        parameters.add(new Parameter(in, Literals.of(name), placeholder, Names.unique(Names.variable(name), taken),
            types.of(parameter.get("schema"), Names.type(operationId) + Names.type(name) + "Parameter"),
            in.equals("path") || parameter.path("required").asBoolean(),
            docLine(parameter, name), parameter.path("deprecated").asBoolean()));
      }
    }
    readBody(taken);
  }

  private void readBody(Set<String> taken) {
    if (!operation.has("requestBody")) {
      return;
    }
    JsonNode requestBody = contract.resolve(operation.get("requestBody"));
    JavaType type = types.of(schema(requestBody), Names.type(operationId) + "Request");
    String simpleName = type.name().replaceFirst("^«.*\\.(\\w+)»$", "$1");
    String name = type.adapter().startsWith(simpleName + ".") ? Names.variable(simpleName) : "body";
    body = new Parameter("body", null, null, Names.unique(name, taken), type, requestBody.path("required").asBoolean(),
        docLine(requestBody, "body"), false);
  }

  /** Retrofit takes some names only. The contract's, where it is another, stays in messages. */
  private String placeholder(String name, Set<String> taken) {
    String sayable = name.matches("[a-zA-Z][a-zA-Z0-9_-]*") ? name : name.replaceAll("[^a-zA-Z0-9_-]", "").replaceFirst("^[^a-zA-Z]+", "");
    String placeholder = Names.unique(sayable.isEmpty() ? "p" : sayable, taken);
    placeholders.put(name, placeholder);
    return placeholder;
  }

  private JavaType result() {
    Map<String, JsonNode> responses = Contract.fields(operation.path("responses"));
    List<JsonNode> successes = responses.entrySet().stream().filter(response -> response.getKey().startsWith("2"))
        .map(response -> contract.resolve(response.getValue())).collect(Collectors.toCollection(ArrayList::new));
    if (successes.isEmpty() && responses.containsKey("default")) {
      successes.add(contract.resolve(responses.get("default")));
    }
    return successes.stream().filter(response -> response.path("content").size() > 0).findFirst()
        .map(response -> types.of(schema(response), Names.type(operationId) + "Response")).orElse(JavaType.NOTHING);
  }

  /** Returns the schema of the JSON in a body or response. */
  private static JsonNode schema(JsonNode owner) {
    Map<String, JsonNode> content = Contract.fields(owner.path("content"));
    JsonNode mediaType = content.entrySet().stream().filter(each -> each.getKey().contains("json")).map(Map.Entry::getValue).findFirst()
        .orElseGet(() -> content.values().stream().findFirst().orElse(null));
    return mediaType == null ? null : mediaType.get("schema");
  }

  /** Without the slash before it, so that it goes below the path of the base URL. */
  private String retrofitPath() {
    String renamed = path.replaceFirst("^/", "");
    for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
      renamed = renamed.replace("{" + placeholder.getKey() + "}", "{" + placeholder.getValue() + "}");
    }
    if (renamed.isEmpty()) {
      return "./"; // an empty path is none to Retrofit
    }
    int end = renamed.contains("/") ? renamed.indexOf('/') : renamed.length();
    return renamed.substring(0, end).replace(":", "%3A") + renamed.substring(end); // else it would be a scheme
  }

  /** Returns the path for messages if the one that Retrofit is given differs, else null. */
  private String contractPath() {
    return ("/" + retrofitPath()).equals(path) ? null : Literals.of(path);
  }

  private List<CallView> calls() {
    List<CallView> calls = new ArrayList<>();
    if (body == null || !body.required) {
      calls.add(new CallView(annotation(false), declared(parameters)));
    }
    if (body != null) {
      calls.add(new CallView(annotation(true), declared(ApiFiles.concat(parameters, List.of(body)))));
    }
    return calls;
  }

  private static String declared(List<Parameter> parameters) {
    return parameters.stream().map(parameter -> parameter.annotation() + parameter.type.name(!parameter.required && !parameter.in.equals("body"))
        + " " + parameter.name).collect(Collectors.joining(", "));
  }

  private String annotation(boolean withBody) {
    String name = method.toUpperCase(Locale.ROOT);
    boolean mayHaveBody = Set.of("POST", "PUT", "PATCH").contains(name);
    boolean ownAnnotation = !name.equals("TRACE") && (mayHaveBody || !withBody);
    return ownAnnotation
        ? "@«retrofit2.http." + name + "»(" + Literals.of(retrofitPath()) + ")"
        : "@«retrofit2.http.HTTP»(method = \"" + name + "\", path = " + Literals.of(retrofitPath()) + ", hasBody = " + withBody + ")";
  }

  private List<VariantView> variants(OptionsView options) {
    List<VariantView> variants = new ArrayList<>();
    List<Boolean> bodies = body == null ? List.of(false) : body.required ? List.of(true) : List.of(false, true);
    for (boolean withOptions : options == null ? List.of(false) : List.of(false, true)) {
      for (boolean withBody : bodies) {
        variants.add(variant(withBody, withOptions ? options : null));
      }
    }
    return variants;
  }

  private VariantView variant(boolean withBody, OptionsView options) {
    List<String> declared = new ArrayList<>();
    List<ParameterDoc> docs = new ArrayList<>();
    List<String> checks = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (options != null) {
      checks.add("Arguments.require(\"options\", options)");
    }
    for (Parameter parameter : withBody ? ApiFiles.concat(parameters, List.of(body)) : parameters) {
      if (parameter.required || parameter == body) {
        declared.add(parameter.type.name() + " " + parameter.name);
        docs.add(new ParameterDoc(parameter.name, parameter.doc));
        arguments.add(parameter.name);
        String named = parameter == body ? Literals.of(parameter.name) : parameter.literal;
        checks.add("Arguments.require(" + named + ", " + parameter.name + ")");
        parameter.checkOfItems(named, parameter.name).ifPresent(checks::add);
      } else if (options != null) {
        String value = "options." + options.properties().stream().filter(each -> each.name().equals(parameter.name)).findFirst().orElseThrow().getter() + "()";
        arguments.add(value);
        parameter.checkOfItems(parameter.literal, value).ifPresent(checks::add);
      } else {
        arguments.add("null");
      }
    }
    if (options != null) {
      declared.add("«" + apiPackage + "." + options.name() + "» options");
      docs.add(new ParameterDoc("options", "what else to send"));
    }
    return new VariantView(String.join(", ", declared), docs, checks, String.join(", ", arguments));
  }

  private static List<OptionView> optionViews(List<Parameter> optional) {
    Set<String> getters = Names.none();
    return optional.stream().map(parameter -> new OptionView(parameter.name, Names.unique(Names.getter(parameter.name), getters), parameter.doc,
        parameter.type, parameter.deprecated)).toList();
  }

  private List<String> doc() {
    String summary = operation.path("summary").asText("");
    List<String> doc = new ArrayList<>();
    doc.add(JavadocText.sentence(summary.isBlank() ? operationId : summary));
    String description = operation.path("description").asText("");
    if (!description.isBlank()) {
      doc.addAll(JavadocText.paragraphs(description, ""));
    }
    return doc;
  }

  private String see() {
    JsonNode docs = operation.path("externalDocs");
    String url = docs.path("url").asText("");
    return url.matches("https?://[A-Za-z0-9._~:/?#=%+-]+")
        ? "<a href=\"" + url + "\">" + JavadocText.line(docs.path("description").asText(url)) + "</a>" : null;
  }

  private static String docLine(JsonNode described, String otherwise) {
    String description = described.path("description").asText("");
    return description.isBlank() ? JavadocText.line(otherwise) : JavadocText.line(description);
  }
}
