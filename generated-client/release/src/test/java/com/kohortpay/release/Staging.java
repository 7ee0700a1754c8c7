package com.kohortpay.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that a release is uploaded from, as a Maven repository: {@code com/kohortpay/<module>/<version>/}. */
final class Staging {
  static final Path FOLDER = Path.of(System.getProperty("staging"));
  static final String VERSION = System.getProperty("project.version");

  private Staging() {}

  /** Returns the folders of what is published, one for each module. */
  static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER.resolve("com/kohortpay"))) {
      return folders.map(folder -> folder.resolve(VERSION)).sorted().toList();
    }
  }

  /** Returns the files that are signed: all but signatures, checksums, and what Maven keeps of a snapshot's builds. */
  static List<Path> files(Path module) throws IOException {
    try (Stream<Path> files = Files.list(module)) {
      return files.filter(file -> !name(file).matches("(maven-metadata.*|.*\\.(asc|md5|sha1|sha256|sha512))")).sorted().toList();
    }
  }

  static List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path module : modules()) {
      all.addAll(files(module));
    }
    return all;
  }

  /** Returns the file that ends like this, such as {@code -sources.jar}. */
  static Path file(Path module, String ending) throws IOException {
    // A snapshot's files have the time of the build in place of "SNAPSHOT".
    String name = module.getParent().getFileName() + "-" + Pattern.quote(VERSION.replace("SNAPSHOT", "")) + (VERSION.endsWith("SNAPSHOT") ? "\\d{8}\\.\\d{6}-\\d+" : "");
    return files(module).stream().filter(file -> name(file).matches(name + Pattern.quote(ending))).findFirst()
        .orElseThrow(() -> new AssertionError(FOLDER.relativize(module) + " has no file …" + ending));
  }

  /** Returns the file with this added to its name, such as {@code .asc}. */
  static Path beside(Path file, String suffix) {
    return file.resolveSibling(name(file) + suffix);
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }
}
