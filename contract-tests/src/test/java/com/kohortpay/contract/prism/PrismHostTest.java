package com.kohortpay.contract.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.PrismHost.Served;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class PrismHostTest {

  /** Both contracts have {@code /things/{id}}, and mean something else by it. */
  @Test
  void serve_severalContracts_keepsThemApart(@TempDir Path folder) throws Exception {
    try (PrismHost host = PrismHost.start(Settings.ofSystemProperties().prismTools())) {
      Path copy = Files.copy(FixtureContracts.file("things.yaml"), folder.resolve("a file with spaces.yaml"));
      Served things = host.serve(copy);
      Files.delete(copy);
      Served shelves = host.serve(FixtureContracts.file("shelves.yaml"));

      assertThat(get(shelves.url())).isEqualTo("{\"shelf\":3}");
      assertThat(get(things.url())).contains("\"name\"");

      things.close();
      Served again = host.serve(FixtureContracts.file("shelves.yaml")); // after that is closed
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(things.url()));
      assertThat(get(again.url())).isEqualTo(get(shelves.url()));

      assertThatExceptionOfType(PrismException.class).isThrownBy(() -> host.serve(FixtureContracts.file("broken.yaml")))
          .withMessageContaining("exit code 1").withMessageContaining("line 2, column 1");
      assertThatExceptionOfType(PrismException.class).isThrownBy(() -> host.serve(FixtureContracts.file("things.yaml")));
      assertThat(host.diagnosis()).contains("has ended with exit code 1");
    }
  }

  private static String get(URI server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/things/17")).header("Authorization", "Bearer x")
        .timeout(Duration.ofSeconds(30)).build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
