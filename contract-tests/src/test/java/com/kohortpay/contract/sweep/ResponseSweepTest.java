package com.kohortpay.contract.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kohortpay.client.NotFoundException;
import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.prism.MockCheck;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.Suite;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every operation of the contract with the generated client, for everything the contract documents. Nothing here
 * depends on an operation: an endpoint added to the contract is covered without a change.
 */
@ExtendWith(PrismExtension.class)
class ResponseSweepTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("documented")
  void everyDocumentedAnswer_isSentDecodedAndKept(ResponseCase each, ContractProbe probe, Report report) throws IOException {
    Finding finding = probe.call(each.call());
    List<Violation> violations = new ArrayList<>(finding.violations());
    violations.addAll(MockCheck.check(each, finding.exchange()));

    report(report, each.operation(), tried(each), finding, violations);
    assertThat(violations).as("%s: %s", each, finding.exchange()).isEmpty();
  }

  @ParameterizedTest(name = "{0} · {1} · {2}")
  @MethodSource("requests")
  void everyRequestExample_isAcceptedAndReachesTheWireUnchanged(
      Operation operation, String name, CallStyle style, Arguments given, ContractProbe probe, Report report) throws IOException {
    Finding finding = probe.call(OperationCall.of(operation, given).in(style));

    report(report, operation, "sent " + (name.isEmpty() ? "its example" : name), finding, finding.violations());
    assertThat(finding.violations()).as("%s · %s · %s", operation, name, style).isEmpty();
    assertThat(finding.exchange().responseHeader("sl-violations")).as("Prism's objections to %s", name).isEmpty();
    assertThat(finding.exchange().status()).isLessThan(300);
  }

  /** Prism responds to such a preference with 404: a suite that looked at the status alone would take that for the response. */
  @ParameterizedTest(name = "{0} · {1}", allowZeroInvocations = true)
  @MethodSource("undocumented")
  void anUndocumentedCode_isAnsweredByAProblemOfPrismsOwn(Operation operation, int status, ContractProbe probe) throws IOException {
    Finding finding = probe.call(OperationCall.of(operation).prefer("code=" + status));

    assertThat(finding.exchange().status()).isEqualTo(404);
    assertThat(finding.outcome().failure()).containsInstanceOf(NotFoundException.class);
    if (!operation.method().equals("HEAD")) {
      assertThat(Json.read(finding.exchange().responseBody()).path("type").asString())
          .isEqualTo("https://stoplight.io/prism/errors#NOT_FOUND");
    }
    if (operation.response(404).isEmpty()) {
      assertThat(finding.violations()).extracting(Violation::kind).containsExactly(Kind.STATUS);
    } else if (operation.response(404).orElseThrow().content("application/problem+json").isEmpty() && !operation.method().equals("HEAD")) {
      assertThat(finding.violations()).extracting(Violation::kind).containsAnyOf(Kind.RESPONSE_MEDIA_TYPE, Kind.RESPONSE_BODY);
    }
  }

  /** The client reads JSON only; whatever else has no case would look as if it were checked. */
  @ParameterizedTest(name = "{0} · {1}", allowZeroInvocations = true)
  @MethodSource("withoutCase")
  void aResponseWithoutCase_hasNoJson(Operation operation, String code, Response response) {
    assertThat(response.contents()).as("%s · %s has no case, though the client can read it", operation, code)
        .isNotEmpty().noneMatch(MediaType::isJson);
    abort("not checked: the client reads JSON only");
  }

  private static String tried(ResponseCase each) {
    return each.example().filter(Example::isNamed).map(Example::name).orElse("no example") + " as " + each.status();
  }

  private static void report(Report report, Operation operation, String what, Finding finding, List<Violation> violations) {
    int status = finding.exchange().status();
    String response = operation.response(status).map(Response::code).orElse(String.valueOf(status));
    report.checked(Suite.MOCK, operation, response, what, finding.exchange(), violations);
  }

  static Stream<ResponseCase> documented(Contract contract, Progress progress) {
    return progress.expect(ResponseSweepTest.class, ResponseCases.of(contract));
  }

  private static Stream<Operation> operations(Contract contract) {
    return contract.operations().stream();
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> requests(Contract contract, Progress progress) {
    return progress.expect(ResponseSweepTest.class, operations(contract).flatMap(operation -> Stream.concat(
        Arguments.bodies(operation).stream().flatMap(example -> Stream.of(CallStyle.values()).map(style ->
            arguments(operation, example.name(), style, Arguments.of(operation, example.value())))),
        shapes(operation).entrySet().stream().flatMap(shape -> Stream.of(CallStyle.values()).map(style ->
            arguments(operation, shape.getKey(), style, shape.getValue()))))));
  }

  /** So that every overload of the client's methods is called: with and without options, with and without an optional body. */
  private static Map<String, Arguments> shapes(Operation operation) {
    Map<String, Arguments> shapes = new LinkedHashMap<>();
    shapes.put("only what is required", Arguments.required(operation));
    boolean optionalBody = operation.requestBody().filter(body -> !body.required()).isPresent();
    if (optionalBody) {
      shapes.put("all but the body", Arguments.of(operation, null));
    }
    if (optionalBody || operation.requestBody().isPresent() && operation.parameters().stream().anyMatch(each -> !each.required())) {
      shapes.put("without optional parameters", Arguments.withoutOptions(operation));
    }
    return shapes;
  }

  /** A success the contract does not document: 4XX and 5XX often are, as a range. */
  static Stream<org.junit.jupiter.params.provider.Arguments> undocumented(Contract contract, Progress progress) {
    return progress.expect(ResponseSweepTest.class, operations(contract).filter(operation -> operation.response(299).isEmpty())
        .map(operation -> arguments(operation, 299)));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> withoutCase(Contract contract) {
    Set<Object> covered = ResponseCases.of(contract)
        .map(each -> List.of(each.operation().id(), each.operation().response(each.status()).orElseThrow().code()))
        .collect(Collectors.toSet());
    return operations(contract).flatMap(operation -> operation.responses().stream()
        .filter(response -> !covered.contains(List.of(operation.id(), response.code())))
        .map(response -> arguments(operation, response.code(), response)));
  }
}
