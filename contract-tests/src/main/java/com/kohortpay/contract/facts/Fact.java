package com.kohortpay.contract.facts;

/** One kind of statement that a contract makes and that a generated client has to carry. */
public enum Fact {
  /** An operation has its methods in three styles, and no method is without an operation. */
  OPERATION,
  /** The method's name is that of the operation. */
  OPERATION_ID,
  HTTP_METHOD, PATH, TAG, DEPRECATED,
  /** A parameter exists on both sides, in the same place, with the same name on the wire. */
  PARAMETER,
  PARAMETER_REQUIRED,
  /** How an array is written into a query or a header. */
  PARAMETER_STYLE,
  REQUEST_BODY, REQUEST_BODY_REQUIRED, REQUEST_MEDIA_TYPE, SUCCESS_TYPE,
  /** A schema has a class of its own. */
  SCHEMA,
  PROPERTY,
  /** The Java type of a value. */
  TYPE,
  FORMAT, ENUM, NULLABLE,
  REQUIRED_IN_REQUESTS, REQUIRED_IN_RESPONSES,
  MINIMUM, MAXIMUM, MULTIPLE_OF, MIN_LENGTH, MAX_LENGTH, PATTERN,
  MIN_ITEMS, MAX_ITEMS, UNIQUE_ITEMS, MIN_PROPERTIES, MAX_PROPERTIES, ADDITIONAL_PROPERTIES,
  SERVER, VERSION
}
