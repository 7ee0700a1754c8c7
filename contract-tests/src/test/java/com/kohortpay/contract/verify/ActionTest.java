package com.kohortpay.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The composite action, as a GitHub runner runs its steps: with the inputs as variables, and a program in place of {@code java}. */
@Timeout(60)
class ActionTest {
  private static final Path BASH = Path.of("/bin/bash");
  private static final JsonNode ACTION = action();

  @TempDir
  private Path folder;

  @Test
  void verify_everyInput_isAnOptionOfTheCommand() throws Exception {
    List<String> options = options(Map.of("jar", "v.jar", "base-url", "https://x.example", "values", "groupId=a b\n\nx=$(id)",
        "contract", "c.yaml", "known-deviations", "k.json", "operations", "one\ntwo", "writes", "true", "observations", "fail",
        "timeout", "7", "slow", "9"));

    assertThat(options).containsExactly("-jar", "v.jar", "--base-url", "https://x.example", "--observations", "fail", "--output",
        "contract-report", "--value", "groupId=a b", "--value", "x=$(id)", "--operation", "one", "--operation", "two", "--contract", "c.yaml",
        "--known-deviations", "k.json", "--timeout", "7", "--slow", "9", "--writes");
    assertThat(new CommandLine(new VerifyCommand(Map.of(), false)).getCommandSpec().optionsMap().keySet())
        .containsAll(options.stream().filter(option -> option.startsWith("--")).toList());
  }

  @Test
  void verify_onlyRequiredInputs_hasNoEmptyOption() throws Exception {
    assertThat(options(Map.of("jar", "v.jar", "base-url", "https://x.example"))).containsExactly(
        "-jar", "v.jar", "--base-url", "https://x.example", "--observations", "report", "--output", "contract-report");
  }

  @Test
  void inputs_ofTheAction_areAllHandedToAStep() {
    List<String> used = new ArrayList<>();
    ACTION.at("/runs/steps").forEach(step -> step.path("env").forEach(value -> used.add(value.asString())));

    assertThat(used).containsAll(ACTION.path("inputs").propertyNames().stream().map(name -> "${{ inputs." + name + " }}").toList());
    assertThat(ACTION.at("/runs/steps").valueStream()).noneMatch(step -> step.path("run").asString().contains("${{"));
  }

  /** Runs the first step, and returns what it calls {@code java} with. */
  private List<String> options(Map<String, String> inputs) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    Path java = Files.writeString(folder.resolve("java"), "#!/bin/bash\nprintf '%s\\n' \"$@\" > arguments\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    JsonNode step = ACTION.at("/runs/steps/0");
    ProcessBuilder builder = new ProcessBuilder(BASH.toString(), "--noprofile", "--norc", "-eo", "pipefail", "-c", step.path("run").asString())
        .directory(folder.toFile()).inheritIO();
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().putAll(variables(step, inputs));
    assertThat(builder.start().waitFor()).isZero();
    return Files.readAllLines(folder.resolve("arguments"));
  }

  private Map<String, String> variables(JsonNode step, Map<String, String> inputs) {
    Map<String, String> variables = new TreeMap<>();
    step.path("env").properties().forEach(variable -> {
      String input = variable.getValue().asString().replaceFirst("^\\$\\{\\{ inputs\\.(.*) }}$", "$1");
      variables.put(variable.getKey(), inputs.getOrDefault(input, ACTION.path("inputs").path(input).path("default").asString("")));
    });
    return variables;
  }

  private static JsonNode action() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(".github/actions/verify/action.yml");
      if (Files.exists(file)) {
        return Json.tree(new Load(LoadSettings.builder().build()).loadFromString(read(file)));
      }
    }
    throw new IllegalStateException("There is no .github/actions/verify/action.yml here or above");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
