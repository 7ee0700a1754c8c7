package com.kohortpay.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder in which a client is generated, and a program runs beside it. */
final class Workshop {
  private final Path folder;
  private final Form form;
  private final Path openapi;
  private final Path node;

  /**
   * Names the folders.
   *
   * @param folder where all files go
   * @param form the form of the contract that the client is generated from
   * @param openapi the folder with the npm packages, and the forms of the contract in its {@code target}
   * @param node the Node that the build has installed
   */
  Workshop(Path folder, Form form, Path openapi, Path node) {
    this.folder = folder;
    this.form = form;
    this.openapi = openapi;
    this.node = node;
  }

  /** Whether the language and the libraries of its client are there. */
  boolean has(Language language) throws InterruptedException {
    if (language.probe().isEmpty()) {
      return true;
    }
    try {
      return new ProcessBuilder(language.probe()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Empties the folder, and copies a program and its settings. */
  void copy(Path sources) throws IOException {
    clear();
    try (Stream<Path> files = Files.list(sources)) {
      files.forEach(file -> copy(file, folder.resolve(file.getFileName())));
    }
  }

  /** Generates the client of a language. */
  void generate(Language language) throws IOException, InterruptedException {
    addContract();
    addNpmPackages();
    new Program(folder, Map.of()).run(located(language.generation()));
  }

  /** Generates a client with a generator's defaults, and returns its folder. */
  Path generate(String generator) throws IOException, InterruptedException {
    clear();
    addContract();
    new Program(folder, Map.of()).run(located(Language.generation(generator)));
    return folder.resolve("kohortpay");
  }

  /** Compiles the program of a language and runs it against a server; returns what it printed for each step. */
  Map<Step, String> run(Language language, String url, String key) throws IOException, InterruptedException {
    Program program = new Program(folder, Map.of("KOHORTPAY_URL", url, "KOHORTPAY_API_KEY", key));
    List<List<String>> commands = language.program();
    for (List<String> command : commands.subList(0, commands.size() - 1)) {
      program.run(located(command));
    }
    return program.scenario(located(commands.get(commands.size() - 1)));
  }

  /** Nothing that an earlier version of a contract or generator has made stays behind. Links are removed, not followed. */
  private void clear() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.createDirectories(folder);
  }

  private void addContract() {
    copy(openapi.resolve("target/contract").resolve(form.file()), folder.resolve(form.file()));
  }

  /** Those of the build, in place of an installation of their own. */
  private void addNpmPackages() throws IOException {
    if (Files.exists(folder.resolve("package.json"))) {
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

  /** With the form of this folder, and the Node and the Java of this build: others need not be on the path. */
  private List<String> located(List<String> command) {
    return command.stream().map(word -> switch (word) {
      case "node" -> node.toString();
      case "java" -> Path.of(System.getProperty("java.home"), "bin", "java").toString();
      default -> word.equals(Form.TOLERANT.file()) ? form.file() : word;
    }).toList();
  }
}
