package com.kohortpay.client.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges numbers of any size at once: one of few digits may have more zeros than memory. */
final class Decimals {
  private Decimals() {}

  /** Tests a number; one whose exponent has more than 32 bits satisfies nothing. */
  static boolean test(Number number, Predicate<BigDecimal> test) {
    BigDecimal value;
    try {
      value = number instanceof BigDecimal ? (BigDecimal) number : new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      return false;
    }
    return test.test(value);
  }

  static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
    if (value.signum() == 0) {
      return true;
    }
    BigInteger digits = value.unscaledValue();
    BigInteger step = divisor.unscaledValue().abs();
    long zeros = (long) divisor.scale() - value.scale();
    if (zeros >= 0) {
      return digits.mod(step).multiply(BigInteger.TEN.modPow(BigInteger.valueOf(zeros), step)).mod(step).signum() == 0;
    }
    return -zeros < value.precision() && digits.mod(step.multiply(BigInteger.TEN.pow((int) -zeros))).signum() == 0;
  }

  /** The same value for what is the same in JSON, such as 1 and 1.0. */
  static @Nullable Object canonical(@Nullable Object value) {
    return FreeForm.map(value, scalar -> {
      try {
        return scalar instanceof JsonNumber || scalar instanceof BigDecimal ? new BigDecimal(scalar.toString()).stripTrailingZeros() : scalar;
      } catch (NumberFormatException e) {
        return scalar;
      }
    });
  }
}
