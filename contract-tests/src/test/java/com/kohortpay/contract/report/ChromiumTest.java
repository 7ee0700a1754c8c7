package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page in a browser, where there is one. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ChromiumTest {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

  @TempDir
  Path folder;

  @Test
  void page_inABrowser_logsNothing() throws Exception {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), () -> "none of " + NAMES + " is on the PATH");

    String log = open(chromium.get(), ReportTemplates.html(SamplePages.filledWith("<script>alert(1)</script>")));

    assertThat(Files.readString(folder.resolve("dom"))).contains("<h1 class=\"verdict bad\">").contains("</footer>");
    assertThat(log.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
  }

  private String open(Path chromium, String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("index.html"), html);
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-breakpad",
        "--disable-crash-reporter", "--no-first-run", "--user-data-dir=" + folder.resolve("profile"),
        "--enable-logging=stderr", "--window-size=400,800", "--dump-dom", page.toUri().toString())
        .directory(folder.toFile()).redirectOutput(folder.resolve("dom").toFile()).redirectError(log.toFile());
    // Its socket is left behind when it is killed: in the folder then, by a path of which a socket's name may not have much.
    builder.environment().put("TMPDIR", ".");
    Process process = builder.start();
    Thread hook = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      assertThat(process.waitFor(45, TimeUnit.SECONDS)).as("Chromium ends").isTrue();
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    return Files.readString(log);
  }

  /** Asked first: killed, it would leave files behind. */
  private static void end(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
  }
}
