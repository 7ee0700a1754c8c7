/**
 * Calls the four operations of {@code openapi/kohortpay.yaml} by name, as documentation that is tested. With the quickstart,
 * the only code that may have to change when an operation is renamed or removed; left out with {@code -Dcontract=}.
 */
package com.kohortpay.endpoints;
