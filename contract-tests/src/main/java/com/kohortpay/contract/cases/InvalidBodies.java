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
 * Bodies that break an operation's schema, each in one way and in one place, at any depth. Prism stops validating, without
 * a word, when it cannot compile a schema: these are its canaries.
 */
public final class InvalidBodies {
  private InvalidBodies() {}

  /**
   * An invalid body.
   *
   * @param path where it is at fault, such as {@code $.recipient.email}
   * @param keyword what of the schema it breaks
   * @param what what is wrong with it, in words
   * @param body empty if none is sent
   */
  public record Invalid(JsonPath path, String keyword, String what, String body) {
    /** Such as {@code $.recipient.email no email}. */
    @Override
    public String toString() {
      return body.isEmpty() ? what : path + " " + what;
    }
  }

  /** None if the operation takes no JSON, or any JSON. */
  public static List<Invalid> of(Operation operation) {
    List<Invalid> bodies = new ArrayList<>();
    operation.requestBody().filter(RequestBody::required).ifPresent(required ->
        bodies.add(new Invalid(JsonPath.ROOT, "required", "no body", "")));
    for (BodyLocation place : places(operation)) {
      for (SchemaValue fault : InvalidValues.of(place.schema(), place.sample())) {
        if (place.path().isRoot() && fault.value().isNull() && !operation.requestBody().orElseThrow().required()) {
          continue; // Prism takes a body that is null for none at all, which is allowed
        }
        bodies.add(new Invalid(place.path(), fault.keyword(), fault.what(),
            place.within().apply(fault.value()).toString()));
      }
    }
    return List.copyOf(bodies);
  }

  /** The places of an operation's JSON body, in its longest example. */
  static List<BodyLocation> places(Operation operation) {
    Optional<MediaType> content = operation.requestBody().flatMap(RequestBody::json);
    Optional<JsonNode> sample = Arguments.bodies(operation).stream().map(example -> example.value())
        .max((one, other) -> one.toString().length() - other.toString().length());
    return content.isEmpty() || sample.isEmpty() ? List.of() : BodyLocation.of(content.get().schema(), sample.get());
  }
}
