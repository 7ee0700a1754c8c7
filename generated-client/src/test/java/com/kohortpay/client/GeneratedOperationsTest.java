package com.kohortpay.client;

import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.client.api.AddShapeOptions;
import com.kohortpay.client.api.BuilderApi;
import com.kohortpay.client.api.GetPartOptions;
import com.kohortpay.client.model.Color_;
import com.kohortpay.client.model.Part_;
import com.kohortpay.client.model.Rate_;
import com.kohortpay.client.model.ShapeAdapters;
import com.kohortpay.client.model.Thing_;
import com.kohortpay.client.model.ThingUpdate_;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of every shape, generated from {@code shapes.yaml}. */
class GeneratedOperationsTest {
  private static final OffsetDateTime SINCE = OffsetDateTime.parse("2021-07-22T00:00Z");

  @RegisterExtension final MockApi api = new MockApi();
  private BuilderApi operations;

  @BeforeEach
  void operations() {
    operations = new BuilderApiClient(api.builder().adapters(ShapeAdapters::of).retrofit());
  }

  @Test
  void pathParameters_mayHaveAnyName() throws InterruptedException {
    api.enqueue(ok("{}"));
    operations.getPart("a/b", Color_.RED);
    assertThat(api.request().getRequestLine()).isEqualTo("GET /shapes/a%2Fb/parts/red HTTP/1.1");
  }

  @Test
  void pathParameters_ofAnyName_areNamedByTheContractInMessages() {
    api.enqueue(status(404));
    assertThatThrownBy(() -> operations.getPart("a", Color_.RED))
        .hasMessage("GET /shapes/{_id}/parts/{2nd \"part\"} returned 404");
  }

  @Test
  void options_areSent_whatIsNotSetIsLeftOut() throws InterruptedException {
    api.enqueue(ok("{}"));
    operations.getPart("a", Color_.RED, GetPartOptions.builder().filterX("y&z").ids(List.of(1L, 2L)).xTrace("t").build());
    RecordedRequest request = api.request();
    assertThat(request.getRequestUrl().queryParameterNames()).containsExactly("filter[\"x\"]", "ids");
    assertThat(request.getRequestUrl().queryParameterValues("filter[\"x\"]")).containsExactly("y&z");
    assertThat(request.getRequestUrl().queryParameterValues("ids")).containsExactly("1", "2");
    assertThat(request.getHeader("X-Trace")).isEqualTo("t");
  }

  @Test
  void options_areInTheRequestOfACall() {
    GetPartOptions options = GetPartOptions.builder().propertyClass(Rate_.NUMBER_2_DOT_50).build();
    assertThat(operations.getPartCall("a", Color_.RED, options).request().url().encodedQuery()).isEqualTo("class=2.50");
    assertThat(options.getPropertyClass()).isEqualTo(Rate_.NUMBER_2_DOT_50);
  }

  @Test
  void options_areImmutable() {
    List<Long> ids = new ArrayList<>(List.of(1L));
    GetPartOptions options = GetPartOptions.builder().ids(ids).build();
    ids.add(2L);
    assertThat(options.getIds()).containsExactly(1L).isUnmodifiable();
  }

  @Test
  void requiredParameters_areSent() throws InterruptedException {
    api.enqueue(ok("{\"a\":{\"id\":\"1\"}}"));
    assertThat(operations.importOperation(SINCE, List.of(Color_.RED, Color_.of("new")), List.of("x", "y")).get("a").getId()).isEqualTo("1");
    RecordedRequest request = api.request();
    assertThat(request.getPath()).isEqualTo("/shapes?since=2021-07-22T00%3A00%3A00.000Z&colors=red&colors=new");
    assertThat(request.getHeaders().values("X-Codes")).containsExactly("x", "y");
  }

  @Test
  void nullArguments_areRejectedInEachStyle_beforeAnythingIsSent() {
    rejects(() -> operations.importOperation(null, List.of(), List.of()), "since must not be null");
    rejects(() -> operations.importOperationAsync(SINCE, null, List.of()), "colors must not be null");
    rejects(() -> operations.importOperationCall(SINCE, List.of(), null), "X-Codes must not be null");
    rejects(() -> operations.importOperation(SINCE, Arrays.asList(Color_.RED, null), List.of()), "colors[1] must not be null");
    rejects(() -> operations.getPart("a", Color_.RED, null), "options must not be null");
    rejects(() -> operations.getPart("a", Color_.RED, GetPartOptions.builder().ids(Arrays.asList(1L, null)).build()), "ids[1] must not be null");
    rejects(() -> operations.getPart(null, Color_.RED), "_id must not be null");
    rejects(() -> operations.getPartAsync("a", null), "2nd \"part\" must not be null");
    rejects(() -> operations.headBatchCall(null), "ids must not be null");
    rejects(() -> operations.notifyOperationAsync(null), "body must not be null");
    rejects(() -> operations.addShapeCall((ThingUpdate_) null), "thingUpdate must not be null");
    rejects(() -> operations.headBatchCall(List.of()), "path parameter \"ids\" must not be empty");
    rejects(() -> operations.getPartAsync("a", Color_.of("..")), "path parameter \"ndpart\" must not be \"..\"");
    rejects(() -> operations.notifyOperation(Arrays.asList(Part_.builder().build(), null)), "body[1] must not be null");
    assertThat(api.server.getRequestCount()).isZero();
  }

  @Test
  void body_mayBeAList() throws InterruptedException {
    api.enqueue(ok("[{\"id\":\"2\"}]"));
    assertThat(operations.notifyOperation(List.of(Part_.builder().id("1").build())).get(0).getId()).isEqualTo("2");
    assertThat(api.request().getBody().readUtf8()).isEqualTo("[{\"id\":\"1\"}]");
  }

  /** Up to 64 KB are copied, more are not. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 64 * 1024 - 11, 64 * 1024 - 10, 300_000})
  void body_ofAnyLength_isSentWhole(int length) throws InterruptedException {
    api.enqueue(ok("[]"));
    String id = "a".repeat(length);
    operations.notifyOperation(List.of(Part_.builder().id(id).build()));
    RecordedRequest request = api.request();
    assertThat(request.getBody().readUtf8()).isEqualTo("[{\"id\":\"" + id + "\"}]");
    assertThat(request.getHeader("Content-Length")).isEqualTo(String.valueOf(length + 11));
  }

  @Test
  void body_ofADelete_isSent() throws InterruptedException {
    api.enqueue(status(204));
    operations.deletePart("a", Color_.RED, ThingUpdate_.builder().closedAt(null).build());
    RecordedRequest request = api.request();
    assertThat(request.getRequestLine()).isEqualTo("DELETE /shapes/a/parts/red HTTP/1.1");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"closedAt\":null}");
  }

  @Test
  void body_thatIsOptional_isLeftOutOrSent() throws InterruptedException {
    api.enqueue(status(204));
    operations.deletePart("a", Color_.RED);
    assertThat(api.request().getBodySize()).isZero();

    api.enqueue(ok(THING), ok(THING));
    Thing_ thing = operations.addShape();
    assertThat(api.request().getBodySize()).isZero();
    assertThat(operations.addShape(ThingUpdate_.builder().build(), AddShapeOptions.builder().dry(true).build())).isEqualTo(thing);
    RecordedRequest request = api.request();
    assertThat(request.getPath()).isEqualTo("/shapes?dry=true");
    assertThat(request.getBody().readUtf8()).isEqualTo("{}");
  }

  @Test
  void path_mayBeginWithAColonOrBeEmpty() throws InterruptedException {
    api.enqueue(status(200), status(204));
    operations.headBatch(List.of("a", "b/c"));
    assertThat(api.request().getRequestLine()).isEqualTo("HEAD /shapes%3Abatch/a,b%2Fc HTTP/1.1");
    operations.root();
    assertThat(api.request().getRequestLine()).isEqualTo("GET / HTTP/1.1");
  }

  @Test
  void paths_areBelowThatOfTheBaseUrl() {
    BuilderApi below = new BuilderApiClient(
        KohortPay.builder().apiKey("k").baseUrl("https://api.example/v2").adapters(ShapeAdapters::of).retrofit());
    assertThat(below.headBatchCall(List.of("a")).request().url()).hasToString("https://api.example/v2/shapes%3Abatch/a");
    assertThat(below.rootCall().request().url()).hasToString("https://api.example/v2/");
  }

  @Test
  void methodThatAFakeLeavesOut_saysWhichItIs() {
    BuilderApi fake = new BuilderApi() {
      @Override
      public Part_ getPart(String id, Color_ part) {
        return Part_.builder().id(id).build();
      }
    };
    assertThat(fake.getPart("a", Color_.RED).getId()).isEqualTo("a");
    assertThatThrownBy(fake::root).isInstanceOf(UnsupportedOperationException.class).hasMessage("BuilderApi.root");
  }

  private static void rejects(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
