package com.kohortpay.contract.check;

import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Parameter;

/**
 * Where a violation is in an exchange, or in what the client made of it.
 *
 * @param name the name of the parameter or header; empty for every other part
 * @param path where it is in the part, if that holds JSON; the root otherwise
 */
public record Location(Part part, String name, JsonPath path) {

  /** A part of an exchange, or of the client's call. */
  public enum Part {
    METHOD("request method"), PATH("request path"), SECURITY("security"),
    PATH_PARAMETER("path parameter"), QUERY_PARAMETER("query parameter"), HEADER_PARAMETER("header parameter"),
    COOKIE_PARAMETER("cookie parameter"), REQUEST_MEDIA_TYPE("request media type"), REQUEST_BODY("request body"),
    /** The response as a whole: whether there is one. */
    RESPONSE("response"),
    STATUS("response status"), RESPONSE_HEADER("response header"), RESPONSE_MEDIA_TYPE("response media type"),
    RESPONSE_BODY("response body"),
    /** Request and response together. */
    EXCHANGE("exchange"),
    /** Whether the client returned or threw what it should. */
    CLIENT("client"),
    /** A property of the exception that the client threw. */
    EXCEPTION("exception"),
    /** What the client returned. */
    RESULT("result"),
    /** What the client returned, encoded again. */
    ENCODED_RESULT("encoded result");

    private final String text;

    Part(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Returns the location of a whole part. */
  public static Location of(Part part) {
    return new Location(part, "", JsonPath.ROOT);
  }

  /** Returns the location of a part that has a name. */
  public static Location of(Part part, String name) {
    return new Location(part, name, JsonPath.ROOT);
  }

  /** Returns the location of a parameter. */
  public static Location of(Parameter parameter) {
    return of(switch (parameter.in()) {
      case "path" -> Part.PATH_PARAMETER;
      case "query" -> Part.QUERY_PARAMETER;
      case "cookie" -> Part.COOKIE_PARAMETER;
      default -> Part.HEADER_PARAMETER;
    }, parameter.name());
  }

  /** Returns the location of a value in this part. */
  public Location at(JsonPath path) {
    return new Location(part, name, path);
  }

  /** Returns for example {@code response body $.data[0].amount} or {@code query parameter limit}. */
  @Override
  public String toString() {
    return part + (name.isEmpty() ? "" : " " + name) + (path.isRoot() ? "" : " " + path);
  }
}
