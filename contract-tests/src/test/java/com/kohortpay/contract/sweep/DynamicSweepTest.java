package com.kohortpay.contract.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.Suite;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Judges responses that Prism generates from the schemas by seeds: the same seed gives the same response.
 * {@code -Dcontract.seeds=N} sets how many for the success of each operation; its other responses, which are smaller, get a tenth.
 */
@ExtendWith(PrismExtension.class)
class DynamicSweepTest {
  private static final int SHOWN = 5;

  @ParameterizedTest(name = "{0} · {1} · {2} seeds", allowZeroInvocations = true)
  @MethodSource("answers")
  void everyMadeUpAnswer_isDecodedAndKept(Operation operation, int status, int seeds, ContractProbe probe, Report report)
      throws IOException {
    Response response = operation.response(status).orElseThrow();
    List<String> objections = new ArrayList<>();
    for (int seed = 1; seed <= seeds && objections.size() < SHOWN; seed++) {
      Finding finding =
          probe.call(OperationCall.of(operation).prefer("code=" + status + ", dynamic=true, seed=" + seed));

      List<Violation> violations = new ArrayList<>(finding.violations());
      if (finding.exchange().responseHeader("sl-violations").isPresent()) {
        // Prism objects to its own response: its generator cannot satisfy every schema, such as one that contains itself.
        violations.removeIf(violation -> violation.kind() == Violation.Kind.RESPONSE_BODY || violation.kind() == Violation.Kind.RESPONSE_HEADER);
      }
      if (finding.exchange().status() != status) {
        violations.add(new Violation(Violation.Kind.MOCK, Part.STATUS,
            "asked Prism for " + status + ", found " + finding.exchange().status(), operation.node().pointer()));
      }
      report.checked(Suite.DYNAMIC, operation, response.code(), "seed " + seed, finding.exchange(), violations);
      if (!violations.isEmpty()) {
        objections.add("seed " + seed + ": " + violations);
      }
    }
    assertThat(objections).as("%s · %s", operation, status).isEmpty();
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> answers(Contract contract, Progress progress, Settings settings) {
    return progress.expect(DynamicSweepTest.class, contract.operations().stream().flatMap(operation -> ResponseCases.oneEach(operation).stream())
        .filter(each -> !each.operation().response(each.status()).orElseThrow().contents().isEmpty())
        .map(each -> List.of(each.operation(), each.status())).distinct()
        .map(each -> arguments(each.get(0), each.get(1), seeds((int) each.get(1), settings))));
  }

  private static int seeds(int status, Settings settings) {
    return status < 300 ? settings.seeds() : Math.max(1, settings.seeds() / 10);
  }
}
