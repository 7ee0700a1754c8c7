package com.kohortpay.contract.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JsonPointer;

/** Finds the line of a contract's YAML that a JSON pointer means. */
public final class SourceLines {
  private final Optional<Node> root;
  private final List<String> lines;

  private SourceLines(Optional<Node> root, List<String> lines) {
    this.root = root;
    this.lines = lines;
  }

  /** No lines are found in a file that cannot be read. */
  public static SourceLines of(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      return new SourceLines(Optional.empty(), List.of());
    }
  }

  /** Nor in text that is no YAML. */
  public static SourceLines parse(String yaml) {
    try {
      return new SourceLines(new Compose(LoadSettings.builder().build()).composeString(yaml), yaml.lines().toList());
    } catch (YamlEngineException e) {
      return new SourceLines(Optional.empty(), List.of());
    }
  }

  /**
   * A line of the contract.
   *
   * @param number counted from 1
   */
  public record Line(int number, String text) {}

  /** The line where this begins, or the nearest thing around it that is there. */
  public Optional<Line> at(String pointer) {
    Node node = root.orElse(null);
    Optional<Mark> mark = Optional.empty();
    for (JsonPointer left = JsonPointer.compile(pointer); !left.matches(); left = left.tail()) {
      Node step = null;
      if (node instanceof MappingNode mapping) {
        NodeTuple entry = entry(mapping, left.getMatchingProperty());
        if (entry != null) {
          step = entry.getValueNode();
          mark = entry.getKeyNode().getStartMark();
        }
      } else if (node instanceof SequenceNode sequence && left.mayMatchElement()
          && left.getMatchingIndex() < sequence.getValue().size()) {
        step = sequence.getValue().get(left.getMatchingIndex());
        mark = step.getStartMark();
      }
      if (step == null) {
        break;
      }
      node = step;
    }
    return mark.map(Mark::getLine).map(line -> new Line(line + 1, lines.get(line).strip()));
  }

  private static NodeTuple entry(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .findFirst().orElse(null);
  }
}
