package com.example.shop;

import com.kohortpay.client.api.GroupsApi;
import com.kohortpay.client.model.Group;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets the shop's own front end close a group. */
@RestController
class GroupController {
  private final GroupsApi groups;

  GroupController(GroupsApi groups) {
    this.groups = groups;
  }

  /** Expires a group. What is not an id of KohortPay's is not found here, and never sent. */
  @PostMapping("/groups/{id:ord_\\w+}/expire")
  Group expire(@PathVariable String id) {
    return groups.expireGroup(id);
  }
}
