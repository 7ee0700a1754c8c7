package com.kohortpay.contract.redact;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Property;
import java.util.regex.Pattern;

/**
 * Hides names that may be a customer's. Declared names are shown; a map's keys, which anyone may choose, only if they look
 * like a programmer's: an id or an e-mail address does not.
 */
public final class NameMask {
  static final String HIDDEN = "…";

  private static final Pattern NAME = Pattern.compile("(?!.*\\d{4})[A-Za-z0-9_][A-Za-z0-9_-]{0,39}");

  private NameMask() {}

  /** Returns the name, or dots in its place. */
  static String name(String name) {
    return NAME.matcher(name).matches() ? name : HIDDEN;
  }

  /** Returns the location without names that may be a customer's. */
  public static Location location(Location location) {
    return new Location(location.part(), location.name().isEmpty() ? "" : name(location.name()), path(location.path()));
  }

  /** Returns the path without names that may be a customer's. */
  public static JsonPath path(JsonPath path) {
    return new JsonPath(path.steps().stream()
        .map(step -> step instanceof Property property ? new Property(name(property.name())) : step).toList());
  }
}
