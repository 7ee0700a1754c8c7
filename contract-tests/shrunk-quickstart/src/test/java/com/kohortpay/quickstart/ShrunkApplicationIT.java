package com.kohortpay.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that uses the client does the same when it is shrunk, optimised and obfuscated. */
class ShrunkApplicationIT {
  private static Prism prism;
  private static String expected;

  @BeforeAll
  static void runAsItIs() throws Exception {
    prism = Settings.ofSystemProperties().startPrism();
    expected = run("whole.jar");
  }

  @AfterAll
  static void stop() {
    prism.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proguard.jar", "r8.jar"})
  void shrunk_doesTheSame(String jar) throws Exception {
    assertThat(expected).contains("PATCH /customers/cus_1234567890 {\"deletedAt\":null} -> 201", "NOT_FOUND");

    assertThat(run(jar)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proguard.jar", "r8.jar"})
  void shrunk_isAThirdOrLess_andKeepsNoNameOfTheClient(String jar) throws Exception {
    assertThat(Files.size(jar(jar))).isLessThan(Files.size(jar("whole.jar")) / 3);
    try (JarFile shrunk = new JarFile(jar(jar).toFile())) {
      assertThat(shrunk.stream()).noneMatch(entry -> entry.getName().startsWith("com/kohortpay/client"));
    }
  }

  private static String run(String jar) throws IOException, InterruptedException {
    Path output = Files.createTempFile(jar, ".txt");
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "-cp", jar(jar).toString(), "com.kohortpay.quickstart.Application", prism.url().toString())
        .redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends; so far it said%n%s", jar, Files.readString(output)).isTrue();
      assertThat(process.exitValue()).as("exit code of %s, which said%n%s", jar, Files.readString(output)).isZero();
      // The quickstart shows the types of values too, by names that do not outlive a shrinker.
      return Files.readString(output).replaceAll("(?m) \\(\\w+\\)$", "");
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  private static Path jar(String name) {
    return Path.of(System.getProperty(name));
  }
}
