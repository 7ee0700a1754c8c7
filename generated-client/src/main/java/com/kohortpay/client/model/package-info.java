/**
 * Contains the schemas of the contract as immutable models, and the open enums they use. All are generated except {@link Model},
 * {@link OpenEnum}, {@link Violation} and {@link ModelAdapters}.
 */
@NullMarked
package com.kohortpay.client.model;

import org.jspecify.annotations.NullMarked;
