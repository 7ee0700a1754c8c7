package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {
  private static final String GROUP = "{\"status\":\"PAUSED\",\"expiresAt\":\"2021-07-22T00:00:00.000Z\",\"canceledAt\":null}";

  @Test
  void everythingRead_isYes() {
    assertThat(Survival.judge(exchange(Step.NEW_VALUE, "", GROUP), "PAUSED")).isEqualTo("yes");
  }

  @Test
  void anotherValue_isShown() {
    assertThat(Survival.judge(exchange(Step.UNDOCUMENTED_NULL, "", GROUP), "1970-01-01T00:00:00Z"))
        .isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void anException_isNotNamed() {
    assertThat(Survival.judge(exchange(Step.NEW_VALUE, "", GROUP), "throws \\InvalidArgumentException")).isEqualTo("throws");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "{\"deletedAt\":\"null\"}"})
  void nullThatIsNotSent_isNoticed_thoughTheResponseIsRight(String sent) {
    assertThat(Survival.judge(exchange(Step.RESTORE, sent, "{\"deletedAt\":null}"), "null")).isEqualTo("sends `" + sent + "`");
  }

  @Test
  void nullThatIsSentForNothing_isNoticed() {
    assertThat(Survival.judge(exchange(Step.CHANGE_NOTHING, "{\"deletedAt\":null}", "{\"emailAddress\":\"a@example.com\"}"),
        "a@example.com")).isEqualTo("sends `{\"deletedAt\":null}`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"deletedAt\": \"2021-07-22T02:00:00.000+02:00\"}", "{\"deletedAt\":\"2021-07-22T00:00:00Z\"}"})
  void aTime_mayBeWrittenInAnyWay(String sent) {
    assertThat(Step.DELETE.sends(sent)).isTrue();
  }

  @Test
  void refusedRequest_isShown() {
    Exchange refused = new Exchange(Step.DELETE, "", "{\"deletedAt\":\"2021-07-22 00:00:00 UTC\"}", true, Json.read("{}"));

    assertThat(Survival.judge(refused, "throws ApiError"))
        .isEqualTo("sends `{\"deletedAt\":\"2021-07-22 00:00:00 UTC\"}`, which is refused");
  }

  @Test
  void noRequest_isSaid() {
    assertThat(new Survival(Map.of(Step.NOT_FOUND, "404 NOT_FOUND"), step -> Optional.empty()).row().get(Column.TYPED_ERROR.ordinal()))
        .isEqualTo("no request; 404 NOT_FOUND");
  }

  private static Exchange exchange(Step step, String sent, String response) {
    return new Exchange(step, "Bearer key", sent, false, Json.read(response));
  }
}
