package com.kohortpay.contract.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.AuthenticationException;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.Suite;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every parameter, every place of every body, and the key: with all the contract allows, and with what it does not. */
@ExtendWith(PrismExtension.class)
class RequestSweepTest {
  private static final Set<Kind> OF_THE_REQUEST =
      Set.of(Kind.PARAMETER, Kind.SECURITY, Kind.REQUEST_BODY, Kind.REQUEST_MEDIA_TYPE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("allowed")
  void whatTheContractAllows_isSentUnchangedAndAccepted(RequestCase each, ContractProbe probe, Report report) throws IOException {
    Finding finding = probe.call(each.call());

    List<Violation> violations = each.objections(finding.exchange(), finding.violations());
    report(report, Suite.MOCK, each, finding, violations);
    assertThat(violations).as("%s: %s", each, finding.exchange()).isEmpty();
    assertThat(finding.exchange().responseHeader("sl-violations")).as("Prism's objections to %s", each).isEmpty();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("notAllowed")
  void whatTheContractDoesNotAllow_isRefusedByPrismAndByTheCheck(RequestCase each, ContractProbe probe, Report report) throws IOException {
    Finding finding = probe.call(each.call());

    List<Violation> unexpected = each.objections(finding.exchange(), finding.violations());
    report(report, each.about().equals("key") ? Suite.NO_KEY : Suite.INVALID, each, finding, unexpected);
    assertThat(unexpected)
        .as("%s. A success means that Prism checks nothing here, as it does when AJV cannot compile a schema", each).isEmpty();
    assertThat(reasonOfPrism(finding)).as("Prism's reason").containsAnyOf("\"location\":[\"request\"", "prism/errors#UN");
    assertThat(finding.violations().stream().filter(violation -> OF_THE_REQUEST.contains(violation.kind()))).as("the check's own objections to %s", each).isNotEmpty();
    assertThat(finding.outcome().failure()).containsInstanceOf(
        each.about().equals("key") ? AuthenticationException.class : ApiException.class);
  }

  /** In a header; where the contract documents no response for it, in a problem as the body: UNPROCESSABLE_ENTITY or UNAUTHORIZED. */
  private static String reasonOfPrism(Finding finding) {
    return finding.exchange().responseHeader("sl-violations").orElse(finding.exchange().responseBody());
  }

  private static void report(
      Report report, Suite suite, RequestCase each, Finding finding, List<Violation> violations) {
    String code = each.operation().response(finding.exchange().status()).map(Response::code).orElse("undocumented");
    report.checked(suite, each.operation(), code, each.about() + " " + each.what(), finding.exchange(), violations);
  }

  static Stream<RequestCase> allowed(Contract contract, Progress progress) {
    return progress.expect(RequestSweepTest.class, contract.operations().stream().flatMap(operation -> RequestCases.of(operation).stream())
        .filter(RequestCase::allowed));
  }

  static Stream<RequestCase> notAllowed(Contract contract, Progress progress) {
    return progress.expect(RequestSweepTest.class, contract.operations().stream().flatMap(operation -> RequestCases.of(operation).stream())
        .filter(each -> !each.allowed()));
  }
}
