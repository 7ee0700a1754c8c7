package com.kohortpay.contract.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class PrismTest {
  private static final Settings SETTINGS = Settings.ofSystemProperties();
  private static final PrismTools TOOLS = SETTINGS.prismTools();

  @Test
  void close_runningPrism_endsTheProcess() {
    PrismProcess prism = Prism.start(TOOLS, FixtureContracts.file("things.yaml"), 0);
    ProcessHandle process = prism.process();
    assertThat(prism.responds(Duration.ofSeconds(2))).isTrue();

    prism.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(prism.isAlive()).isFalse();
    assertThat(prism.responds(Duration.ofSeconds(2))).isFalse();
  }

  @Test
  void start_noNpmPackages_saysWhatToRun() {
    assertThatExceptionOfType(PrismException.class).isThrownBy(() -> new PrismTools(Path.of("no/such/folder")))
        .withMessageContaining("Prism is not installed")
        .withMessageContaining("Run \"npm ci\" in " + Path.of("no/such/folder").toAbsolutePath());
  }

  @Test
  void start_noContract_namesTheFile() {
    assertThatExceptionOfType(PrismException.class)
        .isThrownBy(() -> Prism.start(TOOLS, Path.of("none.yaml"), 0))
        .withMessageContaining("none.yaml");
  }

  @Test
  void start_contractIsNotYaml_showsWherePrismFails() {
    Path contract = FixtureContracts.file("broken.yaml");

    assertThatExceptionOfType(PrismException.class).isThrownBy(() -> Prism.start(TOOLS, contract, 0))
        .withMessageContaining("exit code 1")
        .withMessageContaining("line 2, column 1")
        .withMessageEndingWith("The contract is not valid YAML.");
  }

  @Test
  void start_portIsTaken_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatExceptionOfType(PrismException.class)
          .isThrownBy(() -> Prism.start(TOOLS, FixtureContracts.file("things.yaml"), taken.getLocalPort()))
          .withMessageContaining("EADDRINUSE")
          .withMessageNotContaining("--")
          .withMessageContaining("The port is taken. Leave out prism.port");
    }
  }

  @Test
  void diagnosis_killedPrism_namesTheExitCode() throws Exception {
    try (PrismProcess prism = Prism.start(TOOLS, FixtureContracts.file("things.yaml"), 0)) {
      prism.process().destroyForcibly();
      prism.process().onExit().get(20, TimeUnit.SECONDS);

      assertThat(prism.isAlive()).isFalse();
      assertThat(prism.diagnosis()).contains("has ended with exit code 137");
    }
  }

  @Test
  void at_nothingResponds_saysWhere() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatExceptionOfType(PrismException.class)
        .isThrownBy(() -> Prism.at(URI.create("http://127.0.0.1:" + free)))
        .withMessageContaining("No Prism responds at http://127.0.0.1:" + free);
  }

  @Test
  void closeOrKill_remotePrism_leavesItRunning() {
    try (PrismProcess prism = Prism.start(TOOLS, FixtureContracts.file("things.yaml"), 0)) {
      Prism other = Prism.at(prism.url());
      assertThat(other.diagnosis()).contains("runs elsewhere, at " + prism.url());

      other.close();
      assertThat(prism.isAlive()).isTrue();

      other.kill();
      assertThat(prism.isAlive()).isTrue();
      assertThat(other.isAlive()).isTrue();
      assertThat(other.hasEnded(Duration.ofMillis(1))).isFalse();
    }
  }

  @Test
  void start_jvmIsKilled_leavesNoPrismBehind() throws Exception {
    Process jvm = new ProcessBuilder(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        "-Dcontract.file=" + FixtureContracts.file("things.yaml"), "-Dprism.home=" + SETTINGS.prismHome(), StartsPrism.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = jvm.inputReader()) {
      ProcessHandle prism = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
      assertThat(prism.isAlive()).isTrue();

      jvm.destroyForcibly().waitFor();

      prism.onExit().get(20, TimeUnit.SECONDS);
      assertThat(prism.isAlive()).isFalse();
    }
  }

  /** Another JVM, to be killed; ends by itself when this one does. */
  static final class StartsPrism {
    public static void main(String[] arguments) throws IOException {
      System.out.println(((PrismProcess) Settings.ofSystemProperties().startPrism()).process().pid());
      System.in.read();
    }
  }
}
