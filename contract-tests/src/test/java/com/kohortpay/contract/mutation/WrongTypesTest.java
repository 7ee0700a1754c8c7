package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.call.ClientCheck;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.Outcome;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server that sends one value of another type: the client must lose nothing else, name the value, and write it back as it came. */
@ExtendWith(PrismExtension.class)
class WrongTypesTest {
  private static final List<JsonNode> VALUES = Stream.of("\"wrong\"", "1.50", "true", "[null,[]]", "{\"wrong\":[1.50]}").map(Json::read).toList();

  private final ReplayingClient client = new ReplayingClient();

  @Test
  void fieldOfAnotherType_losesNothing(Contract contract, ContractProbe probe) throws IOException {
    for (Operation operation : contract.operations()) {
      for (ResponseCase each : ResponseCases.oneEach(operation)) {
        Finding finding = probe.call(each.call());
        Recording recording = new Recording(each.toString(), operation, each.arguments(), finding.exchange(), finding.outcome());
        for (String body : bodies(recording)) {
          Outcome outcome = client.outcome(recording, recording.exchange().status(), body);

          assertThat(outcome.failure()).as("%s %s", recording.name(), body).isEmpty();
          assertThat(ClientCheck.check(operation, each.arguments(), recording.exchange().withResponseBody(body), outcome))
              .as("%s %s", recording.name(), body).isEmpty();
        }
      }
    }
  }

  /** Returns the body of a response with one field of its models changed, for each field and value. */
  private static List<String> bodies(Recording recording) {
    List<String> bodies = new ArrayList<>();
    Optional<Schema> schema = recording.exchange().status() >= 300 ? Optional.empty() : recording.exchange().responseHeader("Content-Type")
        .flatMap(type -> recording.operation().response(recording.exchange().status()).orElseThrow().content(type)).map(MediaType::schema);
    schema.ifPresent(known -> within(known, Json.read(recording.exchange().responseBody()), false, changed -> changed, bodies));
    return bodies;
  }

  private static void within(Schema schema, JsonNode value, boolean inModel, UnaryOperator<JsonNode> whole, List<String> bodies) {
    if (inModel) {
      VALUES.forEach(other -> bodies.add(whole.apply(other).toString()));
    }
    if (value instanceof ObjectNode object) {
      boolean model = inModel || !schema.properties().isEmpty();
      object.propertyNames().forEach(name -> within(schema.property(name), object.get(name), model,
          changed -> whole.apply(object.deepCopy().set(name, changed)), bodies));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        within(schema.items(), array.get(i), inModel, changed -> whole.apply(array.deepCopy().set(index, changed)), bodies);
      }
    }
  }
}
