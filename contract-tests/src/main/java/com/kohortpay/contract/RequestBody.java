package com.kohortpay.contract;

import java.util.List;
import java.util.Optional;

/** The body an operation takes. */
public record RequestBody(boolean required, List<Content> contents, ContractNode node) {

  static RequestBody read(ContractNode node) {
    return new RequestBody(node.isTrue("required"), Content.read(node), node);
  }

  /** What is documented for a {@code Content-Type}. */
  public Optional<Content> content(String contentType) {
    return Content.find(contents, contentType);
  }

  /** The body as JSON, which is what the client sends. */
  public Optional<Content> json() {
    return contents.stream().filter(Content::isJson).findFirst();
  }
}
