package com.kohortpay.contract.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A JSON path: where a value is in a body, such as {@code $.data[0].amount} or {@code $['odd name']}, or a pattern of such
 * places, such as {@code $.data[*].locale} or {@code $.metadata.*}.
 */
public record JsonPath(List<Step> steps) {
  /** The whole value, {@code $}. */
  public static final JsonPath ROOT = new JsonPath(List.of());

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /** One step from a value to a value inside it. */
  public sealed interface Step {}

  /** A property of an object. */
  public record Property(String name) implements Step {
    @Override
    public String toString() {
      return JsonPathText.property(name);
    }
  }

  /** An item of an array, counted from 0. */
  public record Index(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /** Every property of an object, or every item of an array. */
  public enum Any implements Step {
    PROPERTY(".*"), ITEM("[*]");

    private final String text;

    Any(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Reads a path as {@link #toString()} writes it; names in brackets may be in double quotes too.
   *
   * @throws IllegalArgumentException if the text is not a path
   */
  public static JsonPath parse(String text) {
    return JsonPathText.parse(text);
  }

  /** Appends a property. */
  public JsonPath property(String name) {
    return then(new Property(name));
  }

  /** Appends an item. */
  public JsonPath item(int index) {
    return then(new Index(index));
  }

  /** Appends every item. */
  public JsonPath anyItem() {
    return then(Any.ITEM);
  }

  /** Appends a step. */
  public JsonPath then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new JsonPath(longer);
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** Returns the path of the value around this one; empty for the root. */
  public Optional<JsonPath> parent() {
    return isRoot() ? Optional.empty() : Optional.of(new JsonPath(steps.subList(0, steps.size() - 1)));
  }

  /** Returns the last step; empty for the root. */
  public Optional<Step> last() {
    return isRoot() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  /** Whether this path is the other one, or leads into it. */
  public boolean startsWith(JsonPath other) {
    return steps.size() >= other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** Whether this pattern means the place of a path; a path without wildcards means itself only. */
  public boolean matches(JsonPath place) {
    if (steps.size() != place.steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!matches(steps.get(i), place.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Step pattern, Step place) {
    return pattern.equals(place)
        || pattern == Any.ITEM && place instanceof Index
        || pattern == Any.PROPERTY && place instanceof Property;
  }

  /** Returns the pattern of this place in whichever items: {@code $.data[3].id} becomes {@code $.data[*].id}. */
  public JsonPath inAnyItem() {
    return new JsonPath(steps.stream().map(step -> step instanceof Index ? Any.ITEM : step).toList());
  }

  /**
   * Returns this pattern for the items that a place is in: {@code $.data[*].status} in those of {@code $.data[3].id} is
   * {@code $.data[3].status}. Wildcards after the point where the two part are kept.
   */
  public JsonPath inItemsOf(JsonPath place) {
    List<Step> bound = new ArrayList<>(steps);
    for (int i = 0; i < Math.min(steps.size(), place.steps.size()); i++) {
      if (!matches(steps.get(i), place.steps.get(i))) {
        break;
      }
      bound.set(i, place.steps.get(i));
    }
    return new JsonPath(bound);
  }

  /** Returns what this path means in a value, with the place of each; nothing where there is nothing. */
  public Map<JsonPath, JsonNode> find(JsonNode root) {
    Map<JsonPath, JsonNode> found = new LinkedHashMap<>(Map.of(ROOT, root));
    for (Step step : steps) {
      Map<JsonPath, JsonNode> next = new LinkedHashMap<>();
      found.forEach((place, value) -> follow(step, place, value, next));
      found = next;
    }
    found.values().removeIf(JsonNode::isMissingNode);
    return found;
  }

  private static void follow(Step step, JsonPath place, JsonNode value, Map<JsonPath, JsonNode> into) {
    if (step instanceof Property property) {
      into.put(place.then(property), value.path(property.name()));
    } else if (step instanceof Index item) {
      into.put(place.then(item), value.path(item.index()));
    } else if (step == Any.PROPERTY) {
      value.properties().forEach(entry -> into.put(place.property(entry.getKey()), entry.getValue()));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        into.put(place.item(i), value.get(i));
      }
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("$");
    steps.forEach(text::append);
    return text.toString();
  }
}
