package com.kohortpay.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the program of a language beside the client that was generated for it, and runs it there. */
final class Workshop {
  /** The form for generators whose clients break on real responses. */
  private static final String CONTRACT = "kohortpay-tolerant.json";

  private final Language language;
  private final Path folder;
  private final Path openapi;
  private final Path node;

  /**
   * Names the folders.
   *
   * @param target the folder in which each language has one of its own
   * @param openapi the folder with the npm packages, and the forms of the contract in its {@code target}
   * @param node the Node that the build has installed
   */
  Workshop(Language language, Path target, Path openapi, Path node) {
    this.language = language;
    this.folder = target.resolve(language.folder());
    this.openapi = openapi;
    this.node = node;
  }

  /** Whether the language and the libraries of its client are there. */
  boolean isInstalled() throws InterruptedException {
    if (language.probe().isEmpty()) {
      return true;
    }
    try {
      return new ProcessBuilder(language.probe()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Generates the client, compiles the program and runs it against a server, and returns what it printed for each step. */
  Map<Step, String> run(Path sources, String url, String key) throws IOException, InterruptedException {
    copy(sources);
    Program program = new Program(folder, Map.of("KOHORTPAY_URL", url, "KOHORTPAY_API_KEY", key));
    List<List<String>> commands = language.commands().stream().map(this::located).toList();
    for (List<String> command : commands.subList(0, commands.size() - 1)) {
      program.run(command);
    }
    return program.scenario(commands.get(commands.size() - 1));
  }

  private void copy(Path sources) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(sources)) {
      files.forEach(file -> copy(file, folder.resolve(file.getFileName())));
    }
    copy(openapi.resolve("target/contract").resolve(CONTRACT), folder.resolve(CONTRACT));
    if (language == Language.TYPESCRIPT && Files.notExists(folder.resolve("node_modules"))) {
      Files.createSymbolicLink(folder.resolve("node_modules"), openapi.resolve("node_modules").toAbsolutePath());
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Node and the Java of this build: others need not be on the path. */
  private List<String> located(List<String> command) {
    return command.stream().map(word -> switch (word) {
      case "node" -> node.toString();
      case "java" -> Path.of(System.getProperty("java.home"), "bin", "java").toString();
      default -> word;
    }).toList();
  }
}
