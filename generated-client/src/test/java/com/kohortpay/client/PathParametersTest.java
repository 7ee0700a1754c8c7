package com.kohortpay.client;

import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an id holds, the request goes to the operation that was called. */
class PathParametersTest {
  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "thing_1234567890, thing_1234567890",
    "a/b, a%2Fb",
    "../parts/part_1, ..%2Fparts%2Fpart_1",
    "a?b=c, a%3Fb=c",
    "a#b, a%23b",
    "%2e%2e, %252e%252e",
    "%2F, %252F",
    "%ZZ, %25ZZ",
    "%, %25",
    "a b, a%20b",
    "` `, %20",
    "a+b, a+b",
    "a\\b, a%5Cb",
    "..\\x, ..%5Cx",
    "..., ...",
    "é, %C3%A9",
    "😀, %F0%9F%98%80",
    "\uD7FF\uE000, %ED%9F%BF%EE%80%80",
    "a;b:c@d&e=f, a;b:c@d&e=f",
    "{id}, %7Bid%7D",
    "`\"<>^|`, %22%3C%3E%5E%7C",
    "`a\r\nX-Evil: 1`, a%0D%0AX-Evil:%201",
    "`\t`, %09",
    "`\u0000`, %00",
    "`\u007F\u0085\u2028`, %7F%C2%85%E2%80%A8",
    "//evil.example/x, %2F%2Fevil.example%2Fx",
    "https://evil.example, https:%2F%2Fevil.example",
  })
  void id_isOneSegmentOfThePath(String id, String segment) throws InterruptedException {
    api.enqueue(ok(THING));
    api.client().closeThing(id);
    assertThat(api.request().getRequestLine()).isEqualTo("POST /things/" + segment + "/close HTTP/1.1");
  }

  @ParameterizedTest
  @EnumSource
  void id_thatWouldLeadElsewhere_isRejectedBeforeAnythingIsSent(CallStyle style) {
    rejects(style, "", "path parameter \"id\" must not be empty");
    rejects(style, ".", "path parameter \"id\" must not be \".\"");
    rejects(style, "..", "path parameter \"id\" must not be \"..\"");
    assertThatThrownBy(() -> style.write(api.client(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Path parameter \"id\" value must not be null.");
    assertThat(api.requests()).isZero();
    assertThat(api.server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "\uD83D"})
  void id_thatCannotBeSent_isRejectedByTheMethodItself_inEachStyle(String id) {
    FixtureApi client = api.client();
    assertThatIllegalArgumentException().isThrownBy(() -> client.closeThing(id)).withMessageStartingWith("path parameter \"id\" must not ");
    assertThatIllegalArgumentException().isThrownBy(() -> client.closeThingAsync(id)).withMessageStartingWith("path parameter \"id\" must not ");
    assertThatIllegalArgumentException().isThrownBy(() -> client.closeThingCall(id)).withMessageStartingWith("path parameter \"id\" must not ");
    assertThat(api.server.getRequestCount()).isZero();
  }

  /** It would arrive as a question mark, which is another id. */
  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83D", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD800", "\uDFFF"})
  void id_withUnpairedSurrogate_isRejected(String id) {
    rejects(CallStyle.WAITING, id, "path parameter \"id\" must not contain an unpaired surrogate");
    assertThat(api.requests()).isZero();
  }

  @Test
  void otherParameter_isSentAsInJsonWithoutQuotes() throws InterruptedException {
    api.enqueue(ok("[]"));
    api.client().findThings(OffsetDateTime.parse("2021-07-22T02:00+02:00"), "", 17L);
    RecordedRequest request = api.request();
    assertThat(request.getRequestUrl().queryParameter("since")).isEqualTo("2021-07-22T02:00:00.000+02:00");
    assertThat(request.getRequestUrl().queryParameter("label")).isEmpty();
    assertThat(request.getHeader("X-Limit")).isEqualTo("17");
  }

  @Test
  void otherParameter_null_isOmitted() throws InterruptedException {
    api.enqueue(ok("[]"));
    api.client().findThings(null, null, null);
    RecordedRequest request = api.request();
    assertThat(request.getRequestLine()).isEqualTo("GET /things HTTP/1.1");
    assertThat(request.getHeader("X-Limit")).isNull();
  }

  private void rejects(CallStyle style, String id, String message) {
    assertThatThrownBy(() -> style.write(api.client(), id)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
