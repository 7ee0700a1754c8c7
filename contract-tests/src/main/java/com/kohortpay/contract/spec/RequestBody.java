package com.kohortpay.contract.spec;

import java.util.List;
import java.util.Optional;

/** The body an operation takes. */
public record RequestBody(boolean required, List<MediaType> contents, Node node) {

  static RequestBody read(Node node) {
    return new RequestBody(node.isTrue("required"), MediaType.read(node), node);
  }

  /** What is documented for a {@code MediaType-Type}. */
  public Optional<MediaType> content(String contentType) {
    return MediaType.find(contents, contentType);
  }

  /** The body as JSON, which is what the client sends. */
  public Optional<MediaType> json() {
    return contents.stream().filter(MediaType::isJson).findFirst();
  }
}
