package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a body may be: a media type, its schema and the contract's examples of it. */
public record MediaType(String mediaType, Schema schema, List<Example> examples, Node node) {

  static List<MediaType> read(Node owner) {
    List<MediaType> contents = new ArrayList<>();
    owner.at("content").fields().forEach((mediaType, node) ->
        contents.add(new MediaType(mediaType, new Schema(node.at("schema")), Example.read(node), node)));
    return List.copyOf(contents);
  }

  /** Whether bodies of this media type are JSON. */
  public boolean isJson() {
    String type = bare(mediaType);
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** The entry a {@code MediaType-Type} falls under: the same type, else a range such as {@code application/*}. */
  static Optional<MediaType> find(List<MediaType> contents, String contentType) {
    String type = bare(contentType);
    return by(contents, type)
        .or(() -> by(contents, type.replaceFirst("/.*", "/*")))
        .or(() -> by(contents, "*/*"));
  }

  private static Optional<MediaType> by(List<MediaType> contents, String type) {
    return contents.stream().filter(content -> bare(content.mediaType).equals(type)).findFirst();
  }

  private static String bare(String mediaType) {
    return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
