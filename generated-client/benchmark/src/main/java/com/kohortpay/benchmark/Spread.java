package com.kohortpay.benchmark;

import java.util.List;
import java.util.Locale;

/** Where the middle of many ratios lies, and the middle half of them. */
record Spread(double lowerQuartile, double median, double upperQuartile) {
  static Spread of(List<Double> ratios) {
    double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(sorted[sorted.length / 4], sorted[sorted.length / 2], sorted[sorted.length * 3 / 4]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, lowerQuartile, upperQuartile);
  }
}
