package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A documented response.
 *
 * @param code a status, a range such as {@code 4XX}, or {@code default}
 * @param headers the documented headers, read as parameters
 * @param contents empty if the response has no body
 */
public record Response(String code, List<Parameter> headers, List<MediaType> contents, Node node) {

  static Response read(String code, Node node) {
    List<Parameter> headers = new ArrayList<>();
    node.at("headers").fields().forEach((name, header) -> headers.add(Parameter.read(name, "header", header)));
    return new Response(code, List.copyOf(headers), MediaType.read(node), node);
  }

  /** What is documented for a {@code MediaType-Type}. */
  public Optional<MediaType> content(String contentType) {
    return MediaType.find(contents, contentType);
  }
}
