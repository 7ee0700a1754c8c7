package com.kohortpay.released;

/**
 * Something in the client's public API that merchants' code may no longer compile or run with.
 *
 * @param type the class it is about, such as {@code com.kohortpay.client.model.Group$Builder}
 * @param member the method, field or constructor it is about; empty if it is the class itself
 * @param what in japicmp's words, such as {@code method removed}
 */
record JavaChange(String type, String member, String what) {

  /** Such as {@code Group.Builder.metadata}. */
  String name() {
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return member.isEmpty() ? simple : simple + "." + member;
  }
}
