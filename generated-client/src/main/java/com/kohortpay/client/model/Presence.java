package com.kohortpay.client.model;

import java.util.BitSet;

/**
 * Which declared fields of a model were set: bits of a {@code long}, or a {@link BitSet} for a model with more than 63
 * fields. The same names for both, so that the template need not tell them apart. A BitSet is copied before it is changed.
 */
final class Presence {
  private Presence() {}

  static boolean has(long set, int field) {
    return (set & (1L << field)) != 0;
  }

  static boolean has(BitSet set, int field) {
    return set.get(field);
  }

  static long with(long set, int field) {
    return set | (1L << field);
  }

  static BitSet with(BitSet set, int field) {
    if (set.get(field)) {
      return set;
    }
    BitSet copy = (BitSet) set.clone();
    copy.set(field);
    return copy;
  }

  static long add(long set, int field) {
    return with(set, field);
  }

  /** Not copied: for a set that is nobody else's yet. */
  static BitSet add(BitSet set, int field) {
    set.set(field);
    return set;
  }
}
