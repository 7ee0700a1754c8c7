package com.kohortpay.contract.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kohortpay.client.model.Model;
import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.BuilderCalls;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.NotRepresentable;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.InvalidBodies;
import com.kohortpay.contract.cases.InvalidBodies.Invalid;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the contract does not allow in a body cannot be built in Java, or the builder refuses it: a server never sees it. A contract
 * without bodies has nothing to try.
 */
@ExtendWith(PrismExtension.class)
class BuilderSweepTest {

  @ParameterizedTest(name = "{0} · {1}", allowZeroInvocations = true)
  @MethodSource("invalid")
  void builders_ofAnInvalidBody_rejectIt(Operation operation, Invalid invalid) {
    Throwable refusal = catchThrowable(() -> refuseUnknownValues(BuilderCalls.body(operation, Json.read(invalid.body()))));

    assertThat(refusal).as("%s · %s: built, as if it were allowed", operation, invalid).isNotNull();
    assertThat(refusal).as("%s · %s", operation, invalid).isInstanceOfAny(NotRepresentable.class, refusal(invalid));
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("withBody")
  void aRequiredBodyThatIsNull_isNotSent(Operation operation, ContractProbe probe) {
    // The probe throws another exception if a request was sent before the client objected.
    assertThatThrownBy(() -> probe.call(OperationCall.of(operation, Arguments.of(operation, null))))
        .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class);
  }

  private static Class<? extends Throwable> refusal(Invalid invalid) {
    return switch (invalid.keyword()) {
      // A body that is a list has no builder: the method that would send it rejects the item as an argument.
      case "nullable" -> isItemOfBody(invalid.path()) ? IllegalArgumentException.class : NullPointerException.class;
      case "required" -> IllegalStateException.class;
      default -> IllegalArgumentException.class;
    };
  }

  private static boolean isItemOfBody(JsonPath path) {
    return path.steps().size() == 1 && path.steps().get(0) instanceof JsonPath.Index;
  }

  /** Enums grow: an unknown value can be built on purpose, and {@code violations()} names it. */
  private static void refuseUnknownValues(Object built) {
    if (built instanceof Model model && !model.violations().isEmpty()) {
      throw new IllegalArgumentException(model.violations().toString());
    }
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> invalid(Contract contract, Progress progress) {
    return progress.expect(BuilderSweepTest.class, withBody(contract).flatMap(operation -> InvalidBodies.of(operation).stream()
        .filter(invalid -> !invalid.body().isEmpty() && !invalid.body().equals("null"))
        // Builders take properties that the contract does not have, closed schemas or not: servers grow.
        .filter(invalid -> !invalid.keyword().equals("additionalProperties")).map(invalid -> arguments(operation, invalid))));
  }

  static Stream<Operation> withBody(Contract contract) {
    return contract.operations().stream()
        .filter(operation -> operation.requestBody().filter(RequestBody::required).isPresent());
  }
}
