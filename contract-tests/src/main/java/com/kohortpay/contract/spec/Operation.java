package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of a contract.
 *
 * @param id its {@code operationId}, or method and path if it has none
 * @param method in capitals
 * @param path the path template, such as {@code /groups/{id}}
 * @param security the alternatives, each the schemes it asks for together; empty if no key is needed
 * @param responses in the order of the contract
 */
public record Operation(
    String id, String method, String path, List<Parameter> parameters, Optional<RequestBody> requestBody,
    List<List<SecurityScheme>> security, List<Response> responses, Node node) {

  static Operation read(Node root, String path, Node item, String method, Node node) {
    String verb = method.toUpperCase(Locale.ROOT);
    Node body = node.at("requestBody");
    List<Response> responses = new ArrayList<>();
    node.at("responses").fields().forEach((code, response) -> responses.add(Response.read(code, response)));
    return new Operation(
        node.text("operationId", verb + " " + path), verb, path, parameters(item, node),
        body.exists() ? Optional.of(RequestBody.read(body)) : Optional.empty(),
        security(root, node), List.copyOf(responses), node);
  }

  /** The response documented for a status: by its code, else by its range, else the default one. */
  public Optional<Response> response(int status) {
    String code = String.valueOf(status);
    return response(code).or(() -> response(code.charAt(0) + "XX")).or(() -> response("default"));
  }

  private Optional<Response> response(String code) {
    return responses.stream().filter(response -> response.code().equalsIgnoreCase(code)).findFirst();
  }

  @Override
  public String toString() {
    return id;
  }

  /** An operation's own parameters replace those of its path that have the same name and place. */
  private static List<Parameter> parameters(Node item, Node node) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Node level : List.of(item, node)) {
      for (Node each : level.at("parameters").items()) {
        Parameter parameter = Parameter.read(each);
        parameters.put(parameter.in() + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  private static List<List<SecurityScheme>> security(Node root, Node node) {
    Node security = node.at("security").exists() ? node.at("security") : root.at("security");
    List<List<SecurityScheme>> alternatives = new ArrayList<>();
    for (Node alternative : security.items()) {
      List<SecurityScheme> together = new ArrayList<>();
      for (String name : alternative.fields().keySet()) {
        Node scheme = root.at("components", "securitySchemes", name);
        if (!scheme.exists()) {
          throw new ContractException(alternative + " names the security scheme " + name + ", which does not exist");
        }
        together.add(SecurityScheme.read(scheme));
      }
      alternatives.add(List.copyOf(together));
    }
    return List.copyOf(alternatives);
  }
}
