package com.example.shop;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.Json;
import com.kohortpay.client.api.GroupsApi;
import com.kohortpay.client.model.Group;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** A KohortPay without a network. It has only what the shop calls: an operation that is new in the contract breaks no fake. */
final class FakeGroups implements GroupsApi {
  /** The status that KohortPay responds with from now on, and the body. */
  int status = 200;
  String body = "{\"status\":\"EXPIRED\",\"canceledAt\":null,\"invented\":[1.50]}";

  @Override
  public Group expireGroup(String id) {
    if (status >= 300) {
      throw ApiException.of(Response.error(status, ResponseBody.create(body, null)));
    }
    return Json.decode(body, Group.class);
  }
}
