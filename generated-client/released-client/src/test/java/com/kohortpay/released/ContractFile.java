package com.kohortpay.released;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the lines of a contract from which members of its client were generated. */
final class ContractFile {
  private final Node root;

  private ContractFile(Node root) {
    this.root = root;
  }

  static ContractFile read(Path yaml) throws IOException {
    return new ContractFile(new Compose(LoadSettings.builder().build()).composeString(Files.readString(yaml)).orElseThrow());
  }

  /** Returns the text of {@code info.version}. */
  String version() {
    return entries(at(root, "info")).filter(named("version"::equals)).map(entry -> text(entry.getValueNode())).findFirst().orElse("");
  }

  /** Returns the line, counted from 1, of the schema, property, enum value, operation, parameter or tag that a change is about. */
  Optional<Integer> line(JavaChange change) {
    return node(change).flatMap(Node::getStartMark).map(mark -> mark.getLine() + 1);
  }

  private Optional<Node> node(JavaChange change) {
    String type = change.type().substring(change.type().lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    if (change.type().contains(".model.")) {
      return schema(type, change.member());
    }
    return change.type().contains(".api.") ? operation(type, change.member()) : tag(change.member());
  }

  private Optional<Node> schema(String type, String member) {
    Optional<NodeTuple> schema = entries(at(root, "components", "schemas"))
        .filter(named(name -> like(name, type) || like("Model" + name, type))).findFirst();
    return schema.flatMap(entry -> first(
        entries(at(entry.getValueNode(), "properties")).filter(named(name -> like(name, member) || like("get" + name, member)))
            .map(NodeTuple::getKeyNode),
        items(at(entry.getValueNode(), "enum")).filter(value -> like(text(value), member)),
        Stream.of(entry.getKeyNode())));
  }

  private Optional<Node> operation(String type, String member) {
    return first(
        entries(at(root, "paths")).flatMap(path -> entries(path.getValueNode()))
            .flatMap(method -> entries(method.getValueNode())).filter(named("operationId"::equals))
            .filter(id -> Stream.of("", "Async", "Call").anyMatch(style -> like(text(id.getValueNode()) + style, member))
                || like(text(id.getValueNode()) + "Options", type))
            .map(NodeTuple::getKeyNode),
        tag(type.replaceFirst("Api$", "")).stream());
  }

  private Optional<Node> tag(String name) {
    return items(at(root, "tags")).flatMap(ContractFile::entries)
        .filter(named("name"::equals)).map(NodeTuple::getValueNode)
        .filter(tag -> like(text(tag), name) || like(text(tag) + "Api", name)).findFirst();
  }

  /** The generator keeps letters and digits, and chooses between capitals and small letters. */
  private static boolean like(String ofContract, String ofJava) {
    return letters(ofContract).equals(letters(ofJava));
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  @SafeVarargs
  private static Optional<Node> first(Stream<Node>... candidates) {
    return Stream.of(candidates).flatMap(each -> each).findFirst();
  }

  private static Node at(Node node, String... names) {
    Node found = node;
    for (String name : names) {
      Node from = found;
      found = entries(from).filter(named(name::equals)).map(NodeTuple::getValueNode).findFirst().orElse(null);
    }
    return found;
  }

  private static Predicate<NodeTuple> named(Predicate<String> name) {
    return entry -> name.test(text(entry.getKeyNode()));
  }

  private static Stream<NodeTuple> entries(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.of();
  }

  private static Stream<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.of();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

}
