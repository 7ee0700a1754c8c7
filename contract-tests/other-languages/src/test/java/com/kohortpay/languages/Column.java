package com.kohortpay.languages;

import java.util.List;
import java.util.stream.Stream;

/** A column of the table, and the steps that decide what it says. */
enum Column {
  ENDPOINTS("four endpoints", Step.UPDATE, Step.LIST, Step.EXPIRE, Step.DELETE),
  NULL_SENT("null is sent", Step.RESTORE),
  ABSENT_NOT_SENT("absent is not sent", Step.CHANGE_NOTHING),
  TYPED_ERROR("typed 404", Step.NOT_FOUND),
  UNKNOWN_ENUM("unknown enum value", Step.NEW_VALUE),
  UNKNOWN_FIELD("unknown field", Step.NEW_FIELD),
  UNDOCUMENTED_NULL("undocumented null", Step.UNDOCUMENTED_NULL),
  MISSING_FIELD("missing field", Step.MISSING_FIELD),
  LARGE_INTEGER("2^53+1 cents", Step.LARGE_AMOUNT);

  private final String heading;
  private final List<Step> steps;

  Column(String heading, Step... steps) {
    this.heading = heading;
    this.steps = List.of(steps);
  }

  String heading() {
    return heading;
  }

  /** Returns the steps; what the first that fails says is what the column says. */
  Stream<Step> steps() {
    return steps.stream();
  }
}
