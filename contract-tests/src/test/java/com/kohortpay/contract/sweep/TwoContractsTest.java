package com.kohortpay.contract.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.prism.MockCheck;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.ReportSettings;
import com.kohortpay.contract.report.Suite;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Two contracts in one JVM, each with a Prism and a report of its own. Both have an operation {@code getThing} at the same
 * path, and mean something else by it. Without the generated client, which exists for the contract of the build only.
 */
@Timeout(120)
@ExtendWith(PrismExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class TwoContractsTest {

  @Test
  void twoContracts_sweptSideBySide_areJudgedEachByItself(Settings settings, @TempDir Path folder) throws Exception {
    CompletableFuture<List<Exchange>> things = sweep(settings.withFixture(FixtureContracts.file("things.yaml")), folder.resolve("things"));
    CompletableFuture<List<Exchange>> shelves = sweep(settings.withFixture(FixtureContracts.file("shelves.yaml")), folder.resolve("shelves"));

    assertThat(things.get()).hasSizeGreaterThan(20);
    assertThat(shelves.get()).hasSize(2);
    assertThat(summary(folder.resolve("things"))).startsWith("## ✓").contains("| listThings |", "| makeThing |", "| getThing |");
    assertThat(summary(folder.resolve("shelves"))).startsWith("## ✓").contains("| getThing |").doesNotContain("listThings");
    assertThat(violations(FixtureContracts.file("things.yaml"), shelves.get().get(0))).isNotEmpty();
    assertThat(violations(FixtureContracts.file("shelves.yaml"), shelves.get().get(0))).isEmpty();
  }

  private static List<Violation> violations(Path contract, Exchange exchange) {
    Contract read = Contract.read(contract);
    return new ContractCheck(read).checkResponse(read.operation("getThing"), exchange);
  }

  private static CompletableFuture<List<Exchange>> sweep(Settings settings, Path folder) {
    return CompletableFuture.supplyAsync(() -> {
      Contract contract = Contract.read(settings.contract());
      ContractCheck check = new ContractCheck(contract);
      Report report = Report.of(new ReportSettings(Optional.of(folder), Duration.ofDays(1), "a build", "a run", "none"), settings);
      List<Exchange> exchanges = new ArrayList<>();
      try (Prism prism = settings.startPrism()) {
        for (ResponseCase each : ResponseCases.of(contract).filter(each -> each.style() == CallStyle.SYNC).toList()) {
          Exchange exchange = send(prism, each);
          List<Violation> violations = new ArrayList<>(check.check(each.operation(), exchange));
          violations.addAll(MockCheck.check(each, exchange));
          String code = each.operation().response(exchange.status()).orElseThrow().code();
          report.checked(Suite.MOCK, each.operation(), code, each.toString(), exchange, violations);
          exchanges.add(exchange);
        }
      }
      report.end();
      return exchanges;
    });
  }

  private static Exchange send(Prism prism, ResponseCase each) {
    Operation operation = each.operation();
    String[] target = {operation.path()};
    each.arguments().parameters().forEach((parameter, value) ->
        target[0] = target[0].replace("{" + parameter.name() + "}", value.asString()));
    JsonNode body = each.arguments().body();
    HttpRequest request = HttpRequest.newBuilder(prism.url().resolve(target[0])).timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer x").header("Content-Type", "application/json").header("Prefer", each.prefer())
        .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build();
    try {
      HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return new Exchange(operation.method(), target[0], request.headers().map(), body == null ? null : body.toString(),
          response.statusCode(), response.headers().map(), response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(each + ": " + e, e);
    }
  }

  private static String summary(Path folder) throws IOException {
    return Files.readString(folder.resolve("summary.md"));
  }
}
