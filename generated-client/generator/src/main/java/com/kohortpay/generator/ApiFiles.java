package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The interfaces of the operations, one per tag, with what stands behind them, and the class that leads to them. */
final class ApiFiles {
  /** Everything that the templates of an interface and of its implementation print. */
  record ApiView(String name, String type, List<String> doc, String accessor, String field, String clientName, List<OperationView> operations) {
    public String api() {
      return name;
    }

    /** As a comment names it. */
    public String typeName() {
      return type.substring(1, type.length() - 1);
    }
  }

  record ClientView(String title, String contractVersion, String contractVersionDoc, String version, String baseUrl, List<ApiView> apis) {}

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Contract contract;
  private final Types types;
  private final String packageName;
  private final String apiPackage;
  private final List<ApiView> apis;

  ApiFiles(Contract contract, Types types, String packageName) {
    this.contract = contract;
    this.types = types;
    this.packageName = packageName;
    this.apiPackage = packageName + ".api";
    this.apis = apis();
  }

  /** Returns the files of each interface. */
  List<JavaFile> files() {
    List<JavaFile> files = new ArrayList<>();
    for (ApiView api : apis) {
      files.add(new JavaFile(apiPackage, api.name, "api", api, Set.of(api.name)));
      files.add(new JavaFile(packageName, api.clientName, "client", api, Set.of(api.clientName, "Arguments", "Calls", "ContractPath")));
      for (OperationView operation : api.operations) {
        if (operation.options != null) {
          files.add(new JavaFile(apiPackage, operation.options.name, "options", operation.options, Set.of(operation.options.name, "Builder")));
        }
      }
    }
    return files;
  }

  /** Returns the class that leads to all of them. */
  JavaFile client(ClientView view) {
    Set<String> names = Names.none();
    names.addAll(Set.of("KohortPay", "KohortPayBuilder"));
    apis.forEach(api -> names.add(api.clientName));
    return new JavaFile(packageName, "KohortPay", "KohortPay", view, names);
  }

  /** Returns what is said of the whole client. */
  ClientView clientView(String version) {
    String contractVersion = contract.at("info", "version").asText();
    return new ClientView(JavadocText.line(contract.at("info", "title").asText()), Literals.of(contractVersion),
        JavadocText.line(contractVersion), Literals.of(version), Literals.of(baseUrl()), apis);
  }

  private String baseUrl() {
    JsonNode server = contract.at("servers").path(0);
    String url = server.path("url").asText("/");
    for (Map.Entry<String, JsonNode> variable : Contract.fields(server.path("variables")).entrySet()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    return url;
  }

  private List<ApiView> apis() {
    Map<String, List<OperationView>> ofTags = new LinkedHashMap<>();
    contract.at("tags").forEach(tag -> ofTags.put(tag.path("name").asText(), new ArrayList<>()));
    Set<String> optionNames = Names.none();
    Map<String, Set<String>> methodNames = new LinkedHashMap<>();
    Contract.fields(contract.at("paths")).forEach((path, item) -> {
      JsonNode pathItem = contract.resolve(item);
      Contract.fields(pathItem).forEach((method, operation) -> {
        if (METHODS.contains(method)) {
          for (String tag : tags(operation)) {
            Set<String> taken = methodNames.computeIfAbsent(tag, any -> Names.none());
            ofTags.computeIfAbsent(tag, any -> new ArrayList<>())
                .add(new OperationBuilder(contract, types, apiPackage, method, path, pathItem, operation).build(taken, optionNames));
          }
        }
      });
    });
    List<ApiView> apis = new ArrayList<>();
    Set<String> apiNames = Names.none();
    Set<String> accessors = Names.none();
    ofTags.forEach((tag, operations) -> {
      if (!operations.isEmpty()) {
        String name = Names.unique(Names.api(tag) + "Api", apiNames);
        String accessor = Names.unique(Names.accessor(tag), accessors);
        apis.add(new ApiView(name, "«" + apiPackage + "." + name + "»", tagDoc(tag), accessor,
            accessor.endsWith("Api") ? accessor : accessor + "Api", name + "Client", operations));
      }
    });
    return apis;
  }

  private static List<String> tags(JsonNode operation) {
    List<String> tags = new ArrayList<>();
    operation.path("tags").forEach(tag -> tags.add(tag.asText()));
    return tags.isEmpty() ? List.of("default") : tags.stream().distinct().toList();
  }

  private List<String> tagDoc(String name) {
    for (JsonNode tag : contract.at("tags")) {
      if (tag.path("name").asText().equals(name)) {
        return JavadocText.paragraphs(tag.path("description").textValue(), name);
      }
    }
    return JavadocText.paragraphs(null, name);
  }

  /** One operation, in three styles of one or more methods each. */
  record OperationView(String name, List<String> doc, boolean deprecated, String see, List<StyleView> styles, OptionsView options,
      String contractPath, boolean returnsBody, List<CallView> calls) {
    public String operation() {
      return name;
    }

    public String summary() {
      return doc.get(0);
    }
  }

  /** One of the three styles of an operation. */
  record StyleView(String method, String returnType, boolean sync, boolean async, List<VariantView> variants) {}

  /** One method: which of the optional arguments it takes. */
  record VariantView(String parameters, List<ParameterDoc> docs, List<String> checks, String arguments) {}

  record ParameterDoc(String name, String text) {}

  /** A method of the interface that Retrofit implements. */
  record CallView(String annotation, String parameters) {}

  record OptionsView(String name, String operation, List<OptionView> properties) {}

  record OptionView(String name, String getter, String doc, JavaType type, boolean deprecated) {
    public String nullableType() {
      return type.name(true);
    }

    public boolean isList() {
      return type.name().startsWith("«java.util.List»");
    }
  }

  static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
