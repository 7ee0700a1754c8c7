package com.kohortpay.client.model;

/** What the tests need of an {@code ObjectMapper}, be it Jackson 2's or 3's. */
interface JacksonMapper {
  String write(Object value) throws Exception;

  <T> T read(String json, Class<T> type) throws Exception;

  /** Takes a value to another type through Jackson's own tokens, not through JSON. */
  <T> T convert(Object value, Class<T> type) throws Exception;

  /** Returns the JSON of a value's tree. */
  String tree(Object value) throws Exception;

  /** Reads JSON into a value that exists. */
  <T> T update(T value, String json) throws Exception;
}
