package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists every case that a contract documents: operations × responses × examples × call styles. */
public final class ResponseCases {
  /** The codes to ask for where a range is documented: those that the client distinguishes, and one that it does not. */
  private static final Map<String, List<Integer>> RANGES = Map.of(
      "2XX", List.of(200), "4XX", List.of(400, 401, 403, 404, 409, 418, 422, 429), "5XX", List.of(500, 502, 503, 504),
      "DEFAULT", List.of(400, 404, 500));

  private ResponseCases() {}

  /** Returns all cases, in the order of the contract. */
  public static Stream<ResponseCase> of(Contract contract) {
    return contract.operations().stream().flatMap(operation -> operation.responses().stream()
        .filter(ResponseCases::isReadable)
        .flatMap(response -> codes(operation, response).flatMap(status -> examples(operation, response).flatMap(example ->
            Stream.of(CallStyle.values()).map(style ->
                new ResponseCase(operation, status, example, style, Arguments.of(operation)))))));
  }

  /** Returns one for each response of an operation and each of its examples: the first of its codes, called in one style. */
  public static List<ResponseCase> oneEach(Operation operation) {
    return operation.responses().stream().filter(ResponseCases::isReadable)
        .flatMap(response -> codes(operation, response).limit(1).flatMap(status -> examples(operation, response).map(example ->
            new ResponseCase(operation, status, example, CallStyle.SYNC, Arguments.of(operation))))).toList();
  }

  /** Returns the documented responses that no case covers, because the client reads only JSON. */
  public static List<String> notCovered(Contract contract) {
    List<String> names = new ArrayList<>();
    contract.operations().forEach(operation -> operation.responses().stream()
        .filter(response -> !isReadable(response) || codes(operation, response).findAny().isEmpty())
        .forEach(response -> names.add(operation + " · " + response.code())));
    return names;
  }

  private static boolean isReadable(Response response) {
    return response.contents().isEmpty() || response.contents().stream().anyMatch(MediaType::isJson);
  }

  private static Stream<Integer> codes(Operation operation, Response response) {
    String code = response.code().toUpperCase(Locale.ROOT);
    Stream<Integer> codes = code.matches("\\d{3}")
        ? Stream.of(Integer.valueOf(code)) : RANGES.getOrDefault(code, List.of()).stream();
    return codes.filter(status -> operation.response(status).filter(response::equals).isPresent());
  }

  private static Stream<Optional<Example>> examples(Operation operation, Response response) {
    if (operation.method().equals("HEAD")) {
      return Stream.of(Optional.empty()); // there is no body, whatever is documented
    }
    List<Example> examples = response.contents().stream().filter(MediaType::isJson).findFirst()
        .map(MediaType::examples).orElse(List.of());
    return examples.isEmpty() ? Stream.of(Optional.empty()) : examples.stream().map(Optional::of);
  }
}
