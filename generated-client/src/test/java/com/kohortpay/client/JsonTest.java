package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.kohortpay.client.model.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models as text, as their users call it. */
class JsonTest {
  @Test
  void decode_thenEncode_losesNothing() {
    String json = "{\"shareId\":null,\"status\":\"NEW\",\"canceledAt\":null,\"more\":[1.0,{\"a\":\"é\u2028\"}]}";
    Group group = Json.decode(json, Group.class);
    assertThat(group.getStatus()).hasToString("NEW");
    assertThat(Json.encode(group)).isEqualTo(json.replace("\u2028", "\\u2028"));
    assertThat(Json.decode(Json.encode(group), Group.class)).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "null                                | $ is null, not a Group",
    "[]                                  | $ is not an object but an array",
    "{\"shareId\":17}                    | $.shareId is not a string but number",
    "{\"shareId\":\"ada@example.com\"    | the JSON ends too early, in $.shareId",
    "{\"shareId\":\"ada@example.com\"} x | malformed JSON at or after $",
  })
  void decode_whatIsNoGroup_saysWhereButNotWhat(String json, String problem) {
    assertThatThrownBy(() -> Json.decode(json, Group.class)).isInstanceOf(JsonParseException.class).hasMessage(problem);
  }

  @Test
  void nothing_isRefusedByName() {
    assertThatThrownBy(() -> Json.decode(null, Group.class)).isInstanceOf(NullPointerException.class).hasMessage("json must not be null");
    assertThatThrownBy(() -> Json.decode("{}", null)).isInstanceOf(NullPointerException.class).hasMessage("type must not be null");
    assertThatThrownBy(() -> Json.encode(null)).isInstanceOf(NullPointerException.class).hasMessage("model must not be null");
  }
}
