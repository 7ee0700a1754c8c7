package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.values.BodyLocation;
import com.kohortpay.contract.values.InvalidValues;
import com.kohortpay.contract.values.SchemaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Makes bodies that violate an operation's schema, each in one way and in one place, at any depth. Prism silently stops
 * validating when it cannot compile a schema: these bodies reveal that.
 */
public final class InvalidBodies {
  private InvalidBodies() {}

  /**
   * An invalid body.
   *
   * @param path the place of the violation, such as {@code $.recipient.email}
   * @param keyword the keyword of the schema that it violates
   * @param what the violation in words
   * @param body empty if none is sent
   */
  public record Invalid(JsonPath path, String keyword, String what, String body) {
    /** Returns such as {@code $.recipient.email no email}. */
    @Override
    public String toString() {
      return body.isEmpty() ? what : path + " " + what;
    }
  }

  /** Returns none if the operation takes no JSON, or any JSON. */
  public static List<Invalid> of(Operation operation) {
    List<Invalid> bodies = new ArrayList<>();
    operation.requestBody().filter(RequestBody::required).ifPresent(required ->
        bodies.add(new Invalid(JsonPath.ROOT, "required", "no body", "")));
    for (BodyLocation place : places(operation)) {
      for (SchemaValue fault : InvalidValues.of(place.schema(), place.sample())) {
        if (place.path().isRoot() && fault.value().isNull() && !operation.requestBody().orElseThrow().required()) {
          continue; // Prism takes null for an absent body, which is allowed here
        }
        bodies.add(new Invalid(place.path(), fault.keyword(), fault.what(),
            place.within().apply(fault.value()).toString()));
      }
    }
    return List.copyOf(bodies);
  }

  /** Returns the places in an operation's JSON body, from its longest example. */
  static List<BodyLocation> places(Operation operation) {
    Optional<MediaType> content = operation.requestBody().flatMap(RequestBody::json);
    Optional<JsonNode> sample = Arguments.bodies(operation).stream().map(example -> example.value())
        .max((one, other) -> one.toString().length() - other.toString().length());
    return content.isEmpty() || sample.isEmpty() ? List.of() : BodyLocation.of(content.get().schema(), sample.get());
  }
}
