package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a contract: what stands there, and the JSON pointer to it. References are followed, so the pointer is that
 * of the component itself. A place may be empty: {@link #exists()}.
 */
public final class Node {
  private final JsonNode root;
  private final JsonPointer pointer;
  private final JsonNode json;

  private Node(JsonNode root, JsonPointer pointer, JsonNode json) {
    this.root = root;
    this.pointer = pointer;
    this.json = json;
  }

  static Node root(JsonNode root) {
    return new Node(root, JsonPointer.empty(), root);
  }

  /** Returns an empty place outside any contract. */
  static Node nowhere() {
    return root(MissingNode.getInstance());
  }

  /** The JSON pointer of this place, such as {@code /components/schemas/Group}. */
  public String pointer() {
    return pointer.toString();
  }

  public JsonNode json() {
    return json;
  }

  public boolean exists() {
    return !json.isMissingNode();
  }

  /** The place below this one by these names, an empty place if there is none. */
  public Node at(String... names) {
    Node node = this;
    for (String name : names) {
      node = node.step(name, node.json.path(name));
    }
    return node;
  }

  /** The place that a JSON pointer means, counted from here; references on the way are followed. */
  public Node at(JsonPointer path) {
    Node node = this;
    for (JsonPointer rest = path; !rest.matches(); rest = rest.tail()) {
      JsonNode child = node.json.isArray() ? node.json.path(rest.getMatchingIndex()) : node.json.path(rest.getMatchingProperty());
      node = node.step(rest.getMatchingProperty(), child);
    }
    return node;
  }

  /** The entries of an object, in the order in which they stand in the contract. */
  public Map<String, Node> fields() {
    Map<String, Node> fields = new LinkedHashMap<>();
    json.properties().forEach(entry -> fields.put(entry.getKey(), step(entry.getKey(), entry.getValue())));
    return fields;
  }

  /** The entries of an array. */
  public List<Node> items() {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      items.add(step(String.valueOf(i), json.get(i)));
    }
    return items;
  }

  /** The text at this name, or the fallback if there is none. */
  public String text(String name, String fallback) {
    JsonNode value = json.path(name);
    return value.isString() ? value.asString() : fallback;
  }

  public boolean isTrue(String name) {
    return json.path(name).isBoolean() && json.path(name).asBoolean();
  }

  @Override
  public String toString() {
    return "#" + pointer;
  }

  private Node step(String name, JsonNode child) {
    Node node = new Node(root, pointer.appendProperty(name), child);
    for (int hops = 0; node.json.path("$ref").isString(); hops++) {
      if (hops > 20) {
        throw new ContractException(node + " refers to itself");
      }
      node = node.referred();
    }
    return node;
  }

  private Node referred() {
    String ref = json.path("$ref").asString();
    if (!ref.startsWith("#/")) {
      throw new ContractException(this + " refers to " + ref + ": only references within the file (#/…) are read");
    }
    JsonPointer pointer = pointer(ref);
    Node target = new Node(root, pointer, root.at(pointer));
    if (!target.exists()) {
      throw new ContractException(this + " refers to " + ref + ", which does not exist");
    }
    return target;
  }

  /** The JSON pointer in a reference within the file, which is a fragment of a URL: percent-encoded. */
  static JsonPointer pointer(String reference) {
    return JsonPointer.compile(PathTemplate.decode(reference.substring(1).replace("+", "%2B")));
  }
}
