package com.kohortpay.kotlin

import com.kohortpay.client.KohortPay
import com.kohortpay.client.NotFoundException
import com.kohortpay.client.model.UpdateCustomerRequest
import com.kohortpay.client.model.UpdateGroupRequest
import java.time.OffsetDateTime

/** Every operation once, as a merchant's back end would call it from Kotlin; each line says what became of the response. */
fun main() {
    val kohort = KohortPay.builder()
        .apiKey(System.getenv("KOHORTPAY_API_KEY"))
        .baseUrl(System.getenv("KOHORTPAY_URL") ?: KohortPay.DEFAULT_BASE_URL)
        .build()
    scenario(kohort) { step, outcome -> println("$step\t$outcome") }
}

/** Getters are properties, and all are nullable: a response may lack any field, or have null where the contract has none. */
fun scenario(kohort: KohortPay, say: (String, Any?) -> Unit) {
    val groups = kohort.groups()
    val customers = kohort.customers()

    val updated = groups.updateGroup("ord_open", UpdateGroupRequest.builder().metadata(mapOf("basket_id" to "b_42")).build())
    say("update", "${updated.status} ${updated.expiresAt?.toInstant()}")

    val orders = groups.listGroupParticipants("ord_nulls")
    val order = orders.data?.first()
    say("list", "${orders.count} ${order?.amount} ${order?.amountCashback}")

    say("expire", groups.expireGroup("ord_expired").status)

    val deletion = UpdateCustomerRequest.builder().deletedAt(OffsetDateTime.parse("2021-07-22T00:00:00Z")).build()
    say("delete", customers.updateCustomer("cus_deleted", deletion).deletedAt?.toInstant())

    // Null is sent, and restores the customer; what is not set is not sent, and changes nothing.
    say("restore", customers.updateCustomer("cus_restored", UpdateCustomerRequest.builder().deletedAt(null).build()).deletedAt)
    say("change-nothing", customers.updateCustomer("cus_unchanged", UpdateCustomerRequest.builder().build()).emailAddress)

    try {
        groups.expireGroup("ord_unknown")
    } catch (failure: NotFoundException) {
        say("not-found", "${failure.status()} ${failure.code()}")
    }

    say("new-value", groups.expireGroup("ord_new_value").status?.value())
    say("new-field", groups.expireGroup("ord_new_field").additionalProperties()["tier"])
    say("undocumented-null", groups.expireGroup("ord_not_canceled").canceledAt)
    say("missing-field", customers.updateCustomer("cus_no_address", UpdateCustomerRequest.builder().build()).addressId)
    say("large-amount", groups.listGroupParticipants("ord_large").data?.first()?.amount)
}
