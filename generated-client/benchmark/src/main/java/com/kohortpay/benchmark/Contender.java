package com.kohortpay.benchmark;

/** A client, or a floor that no client can fall below. What it cannot do is not measured. */
interface Contender {
  /** Something to be run over and over; its answer is kept from being optimised away. */
  interface Task {
    Object run() throws Exception;
  }

  /** Makes a list of orders of its JSON, as the network brings it. */
  default Task decode(byte[] json) throws Exception {
    throw new UnsupportedOperationException();
  }

  /** Makes the bytes, or the body, of a request of the list of orders that this JSON describes. */
  default Task encode(byte[] json) throws Exception {
    throw new UnsupportedOperationException();
  }

  /** Asks a server for a list of orders. */
  default Task call(String server) throws Exception {
    throw new UnsupportedOperationException();
  }
}
