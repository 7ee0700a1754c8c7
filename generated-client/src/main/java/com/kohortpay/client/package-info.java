/** Contains the client: {@link KohortPay}, what it throws, and {@link Json} for the same encoding elsewhere. */
@NullMarked
package com.kohortpay.client;

import org.jspecify.annotations.NullMarked;
