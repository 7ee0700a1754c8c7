package com.kohortpay.contract;

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
public record Response(String code, List<Parameter> headers, List<Content> contents, ContractNode node) {

  static Response read(String code, ContractNode node) {
    List<Parameter> headers = new ArrayList<>();
    node.at("headers").fields().forEach((name, header) -> headers.add(Parameter.read(name, "header", header)));
    return new Response(code, List.copyOf(headers), Content.read(node), node);
  }

  /** What is documented for a {@code Content-Type}. */
  public Optional<Content> content(String contentType) {
    return Content.find(contents, contentType);
  }
}
