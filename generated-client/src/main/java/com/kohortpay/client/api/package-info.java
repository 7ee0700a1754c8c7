/** Contains the operations of the contract: one generated interface per tag, three styles of method per operation. */
@NullMarked
package com.kohortpay.client.api;

import org.jspecify.annotations.NullMarked;
