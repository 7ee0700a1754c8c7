package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.exchange.ParameterStyle;
import com.kohortpay.contract.provider.ProviderCase.Expected;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The calls a provider is verified with. Unlike a mock it cannot be asked for a certain answer, and it remembers: reads come
 * first, in every style; writes are made once for each example of their body, and what deletes comes last.
 *
 * <p>Bodies that break the contract are not sent: nothing says that a provider may take no more than what is documented.
 */
public final class ProviderCases {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private ProviderCases() {}

  /**
   * All of them, in the order in which to make them.
   *
   * @throws ContractException if there is none
   */
  public static List<ProviderCase> of(Contract contract, ProviderSettings settings) {
    List<ProviderCase> cases = operations(contract, settings.writes())
        .flatMap(operation -> isRead(operation) ? reads(operation, settings) : writes(operation, settings)).toList();
    if (cases.isEmpty()) {
      throw new ContractException("There is nothing to verify: " + contract
          + " has no operation that only reads. -Dkohortpay.writes=true adds those that write.");
    }
    return cases;
  }

  /** The operations to call. */
  static Stream<Operation> operations(Contract contract, boolean writes) {
    return contract.operations().stream().filter(operation -> writes || isRead(operation))
        .sorted(Comparator.comparing(operation -> isRead(operation) ? 0 : operation.method().equals("DELETE") ? 2 : 1));
  }

  /** What will be changed where, a line for each call that may change something; empty if there is none. */
  public static List<String> changes(List<ProviderCase> cases) {
    List<String> lines = new ArrayList<>();
    for (ProviderCase each : cases) {
      Operation operation = each.operation();
      if (!isRead(operation)) {
        String ids = operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
            .map(parameter -> ", " + parameter.name() + " from " + ProviderSettings.property(operation, parameter))
            .collect(Collectors.joining());
        lines.add(operation.method() + " " + operation.path() + ids + " · " + each.name() + ": "
            + (each.arguments().body() == null ? "no body" : each.arguments().body())
            + (each.expected() == Expected.REFUSAL ? " (must be refused)" : ""));
      }
    }
    return lines;
  }

  private static Stream<ProviderCase> reads(Operation operation, ProviderSettings settings) {
    Arguments all = given(operation, settings, Arguments.of(operation));
    Arguments required = given(operation, settings, Arguments.required(operation));
    List<ProviderCase> cases = new ArrayList<>(withoutKey(operation, all));
    for (CallStyle style : CallStyle.values()) {
      cases.add(new ProviderCase(operation, "what is given", style, all, Expected.SUCCESS));
    }
    if (!required.equals(all)) {
      cases.add(new ProviderCase(operation, "only what is required", CallStyle.SYNC, required, Expected.SUCCESS));
    }
    if (!operation.parameters().isEmpty()) {
      // Of a group or a customer that is hardly there: an error, most likely.
      cases.add(new ProviderCase(
          operation, "the contract's example ids", CallStyle.SYNC, Arguments.of(operation), Expected.ANSWER));
    }
    return cases.stream();
  }

  private static Stream<ProviderCase> writes(Operation operation, ProviderSettings settings) {
    Arguments first = given(operation, settings, Arguments.of(operation));
    List<ProviderCase> cases = new ArrayList<>(withoutKey(operation, first));
    List<Example> bodies = Arguments.bodies(operation);
    for (Example body : bodies) {
      cases.add(new ProviderCase(operation, body.isNamed() ? body.name() : "the body's example", CallStyle.SYNC,
          new Arguments(first.parameters(), body.value()), Expected.SUCCESS));
    }
    if (bodies.isEmpty()) {
      cases.add(new ProviderCase(operation, "what is given", CallStyle.SYNC, first, Expected.SUCCESS));
    }
    return cases.stream();
  }

  private static List<ProviderCase> withoutKey(Operation operation, Arguments arguments) {
    return operation.security().isEmpty() ? List.of()
        : List.of(new ProviderCase(operation, "without a key", CallStyle.SYNC, arguments, Expected.REFUSAL));
  }

  /** The arguments, with what is given from outside in place of the contract's examples. */
  private static Arguments given(Operation operation, ProviderSettings settings, Arguments examples) {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(examples.parameters());
    operation.parameters().forEach(parameter -> settings.value(operation, parameter).ifPresent(value ->
        parameters.put(parameter, ParameterStyle.simple(parameter, value))));
    return new Arguments(parameters, examples.body());
  }

  private static boolean isRead(Operation operation) {
    return READS.contains(operation.method());
  }
}
