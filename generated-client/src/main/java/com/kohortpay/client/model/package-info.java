/**
 * The contract's schemas as immutable models, and the open enums they use. All are generated but {@link Model},
 * {@link OpenEnum}, {@link Violation} and {@link ModelAdapters}.
 */
@NullMarked
package com.kohortpay.client.model;

import org.jspecify.annotations.NullMarked;
