package com.kohortpay.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of a language in a folder of their own, and reads the lines that the scenario prints. */
final class Program {
  /** The first build of a Go program compiles Go's standard library. */
  private static final int MINUTES = 5;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * Does not run anything yet.
   *
   * @param folder where commands run, and where each leaves its output
   * @param environment what commands find in their environment, besides what this process has
   */
  Program(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Runs a command, and fails with its output unless it succeeds. */
  String run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().remove("NODE_OPTIONS");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(command + " has not ended within " + MINUTES + " minutes. It said:\n" + Files.readString(output));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new AssertionError(command + " in " + folder + " ended with exit code " + process.exitValue() + ":\n" + said);
    }
    return said;
  }

  /** Runs a scenario, and returns what it printed for each step. */
  Map<Step, String> scenario(List<String> command) throws IOException, InterruptedException {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      steps.put(step.title(), step);
    }
    Map<Step, String> outcomes = new LinkedHashMap<>();
    String said = run(command);
    said.lines().forEach(line -> {
      String[] parts = line.split("\t", 2);
      if (parts.length != 2 || !steps.containsKey(parts[0])) {
        throw new AssertionError("Not a step and its outcome: \"" + line + "\", printed by " + command + ":\n" + said);
      }
      outcomes.put(steps.get(parts[0]), parts[1].strip());
    });
    return outcomes;
  }
}
