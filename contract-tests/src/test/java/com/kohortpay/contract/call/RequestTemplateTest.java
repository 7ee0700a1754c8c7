package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.call.RequestCapture.Captured;
import com.kohortpay.contract.call.Slot.In;
import com.kohortpay.contract.call.Slot.Place;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;

/** The place of each value is found from requests alone. */
class RequestTemplateTest {

  @Test
  void pathVariables_areCountedInTheirOrderInThePath() {
    RequestTemplate template = template(values -> get("/a/" + values.get(1) + "/b/" + values.get(0)), String.class, String.class);

    assertThat(template.line()).isEqualTo("GET /a/{}/b/{}");
    assertThat(template.slots()).extracting(slot -> slot.place().orElseThrow())
        .containsExactly(new Place(In.PATH, "1"), new Place(In.PATH, "0"));
  }

  @Test
  void pathVariables_mayBePartsOfASegment_andEqual() {
    assertThat(template(values -> get("/v" + values.get(0) + "/x-" + values.get(1) + ".json"), String.class, String.class).line())
        .isEqualTo("GET /v{}/x-{}.json");
    assertThat(template(values -> get("/flags/" + values.get(0) + "e"), Boolean.class).line()).isEqualTo("GET /flags/{}e");
  }

  @Test
  void literalPartsOfAPath_areDecoded() {
    assertThat(template(values -> get("/caf%C3%A9/a+b")).line()).isEqualTo("GET /caf\u00e9/a+b")
        .isEqualTo(RequestTemplate.line("GET", "/caf\u00e9/a+b"));
  }

  @Test
  void of_queryParametersAndHeaders_keepsTheirNames() {
    RequestTemplate template = template(values -> new Request.Builder()
        .url("https://example.com/?page%5Bsize%5D=" + values.get(0)).header("X-Trace", String.valueOf(values.get(1))).build(), Long.class, String.class);

    assertThat(template.slots()).extracting(slot -> slot.place().orElseThrow())
        .containsExactly(new Place(In.QUERY, "page[size]"), new Place(In.HEADER, "x-trace"));
  }

  @Test
  void aBody_isAPlace_andAnUnusedValueIsNone() {
    RequestTemplate template = template(values -> new Request.Builder().url("https://example.com/")
        .delete(RequestBody.create(String.valueOf(values.get(0)), MediaType.get("application/json"))).build(), String.class, String.class);

    assertThat(template.line()).isEqualTo("DELETE /");
    assertThat(template.slots()).extracting(Slot::place).containsExactly(Optional.of(new Place(In.BODY, "")), Optional.empty());
  }

  @Test
  void aRefusedRequest_hasNoLine() {
    Slot slot = new Slot(0, Optional.empty(), String.class, Optional.empty());
    Captured refused = new Captured(Optional.empty(), Optional.of(new IllegalArgumentException("no")));

    assertThat(RequestTemplate.of(refused, List.of(slot), each -> refused).line()).isEmpty();
  }

  private static RequestTemplate template(Function<List<Object>, Request> send, Type... types) {
    List<Slot> slots = IntStream.range(0, types.length).mapToObj(i -> new Slot(i, Optional.empty(), types[i], Optional.empty())).toList();
    List<Object> samples = slots.stream().map(slot -> SampleValues.one(slot.type())).toList();
    return RequestTemplate.of(captured(send.apply(samples)), slots, changed -> captured(send.apply(slots.stream().map(slot ->
        slot.equals(changed) ? SampleValues.other(slot.type()) : SampleValues.one(slot.type())).toList())));
  }

  private static Captured captured(Request request) {
    return new Captured(Optional.of(request), Optional.empty());
  }

  private static Request get(String path) {
    return new Request.Builder().url("https://example.com" + path).build();
  }
}
