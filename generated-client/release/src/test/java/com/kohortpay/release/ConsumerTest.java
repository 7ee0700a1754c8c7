package com.kohortpay.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merchant's project that has an empty local repository, what is staged, and Maven Central: in its place, what this build has
 * downloaded of it.
 */
class ConsumerTest {
  private static final List<String> OUTPUT = new ArrayList<>();

  @TempDir
  private static Path folder;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path consumer = Path.of("src/test/consumer").toAbsolutePath();
    List<String> command = List.of(System.getProperty("maven"), "--batch-mode", "--quiet",
        "--settings", consumer.resolve("settings.xml").toString(), "--file", consumer.resolve("pom.xml").toString(),
        "-Dmaven.repo.local=" + folder.resolve("repository"), "-Dbuild=" + folder.resolve("target"),
        "-Dstaged=" + Staging.FOLDER.toUri(), "-Dcentral=" + Path.of(System.getProperty("downloaded")).toUri(),
        "-Dkohortpay.version=" + Staging.VERSION, "compile", "exec:java");
    ProcessBuilder builder = new ProcessBuilder(command).directory(consumer.toFile()).redirectErrorStream(true);
    // What Maven was started with is not the merchant's.
    List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR").forEach(builder.environment()::remove);
    Process process = builder.start();
    process.getOutputStream().close();
    OUTPUT.addAll(process.inputReader().lines().toList());
    assertThat(process.waitFor()).as(() -> String.join("\n", OUTPUT)).isZero();
  }

  @Test
  void client_compilesAndRuns() {
    assertThat(String.join("\n", OUTPUT)).contains("OPEN true");
  }

  @Test
  void ofOurs_onlyWhatIsStagedIsFetched() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("repository/com/kohortpay"))) {
      assertThat(files.filter(file -> Staging.name(file).matches(".*\\.(pom|jar)")).map(Staging::name))
          .isNotEmpty().allMatch(name -> name.matches("kohortpay-client-\\d.*"));
    }
    Path origin = folder.resolve("repository/com/kohortpay/kohortpay-client").resolve(Staging.VERSION).resolve("_remote.repositories");
    assertThat(Files.readAllLines(origin)).filteredOn(line -> line.contains(">")).isNotEmpty().allMatch(line -> line.endsWith(">staged="));
  }
}
