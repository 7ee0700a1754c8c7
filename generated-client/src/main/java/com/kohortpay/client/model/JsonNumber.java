package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Is a number with the text that it has in JSON: {@code 1}, {@code 1.0} and {@code 1e0} stay what they are. Equal if the texts are. */
final class JsonNumber extends Number {
  private static final long serialVersionUID = 1L;

  private final String text;

  JsonNumber(String text) {
    this.text = text;
  }

  /** Whole numbers as they are; a fraction is cut off, and too large a number narrowed as {@link BigInteger} does. */
  @Override
  public long longValue() {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      double rough = doubleValue();
      // Written out, such a number may have more digits than memory; and its exponent may be more than a BigDecimal can hold.
      return Double.isInfinite(rough) || Math.abs(rough) < 1 ? (long) rough : new BigDecimal(text).longValue();
    }
  }

  /** For Jackson, which has other ways for these than for any other number. */
  @JsonValue
  Number toJackson() {
    BigDecimal value = new BigDecimal(text);
    if (!LongAdapter.isPlain(text)) {
      return value;
    }
    return value.precision() < 19 ? (Number) value.longValue() : value.toBigInteger();
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public float floatValue() {
    return Float.parseFloat(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonNumber && text.equals(((JsonNumber) other).text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
