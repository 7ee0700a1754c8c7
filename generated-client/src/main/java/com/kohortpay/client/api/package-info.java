/** The contract's operations: one generated interface a tag, three methods an operation. */
@NullMarked
package com.kohortpay.client.api;

import org.jspecify.annotations.NullMarked;
