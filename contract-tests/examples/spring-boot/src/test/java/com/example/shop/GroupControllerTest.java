package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The controller with a fake in the place of KohortPay: no network, no Spring context. */
class GroupControllerTest {
  private final FakeGroups groups = new FakeGroups();
  private final MockMvcTester shop = MockMvcTester.create(
      MockMvcBuilders.standaloneSetup(new GroupController(groups)).setControllerAdvice(new KohortPayProblems()).build());

  @Test
  void group_isShownAsKohortPayHasSentIt() {
    MvcTestResult result = expire("ord_1");

    assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .bodyText().isEqualTo("{\"status\":\"EXPIRED\",\"canceledAt\":null,\"invented\":[1.50]}");
  }

  @ParameterizedTest
  @CsvSource({"400, 409", "401, 502", "403, 502", "404, 404", "409, 409", "418, 502", "422, 409", "429, 503", "500, 502", "503, 502"})
  void failure_isAProblemThatSaysNothingOfKohortPay(int status, int shown) {
    groups.status = status;
    groups.body = "{\"error\":{\"type\":\"api_error\",\"code\":\"INTERNAL\",\"message\":\"customer@example.com\"}}";

    MvcTestResult result = expire("ord_1");

    assertThat(result).hasStatus(shown).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText().doesNotContain("api_error", "INTERNAL", "customer@example.com", "KohortPay");
  }

  @ParameterizedTest
  @CsvSource({".", "..", "cus_1", "ord_1 2"})
  void otherId_isNotFound(String id) {
    assertThat(expire(id)).hasStatus(404);
  }

  private MvcTestResult expire(String id) {
    return shop.post().uri("/groups/{id}/expire", id).exchange();
  }
}
