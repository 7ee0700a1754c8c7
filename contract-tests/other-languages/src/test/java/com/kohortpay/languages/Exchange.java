package com.kohortpay.languages;

import tools.jackson.databind.JsonNode;

/**
 * A request of a program, as it came over the wire, and the response.
 *
 * @param step the step it belongs to
 * @param authorization the header of that name, empty if there was none
 * @param sent the body of the request
 * @param isRefused whether the mock refused the request, as the contract does not allow it
 * @param response the body of the response
 */
record Exchange(Step step, String authorization, String sent, boolean isRefused, JsonNode response) {}
