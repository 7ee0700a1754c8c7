import com.kohortpay.client.Json
import com.kohortpay.client.KohortPay
import com.kohortpay.client.NotFoundException
import com.kohortpay.client.api.GroupsApi
import com.kohortpay.client.model.Customer
import com.kohortpay.client.model.Group
import com.kohortpay.client.model.GroupStatus
import com.kohortpay.client.model.Order
import com.kohortpay.client.model.UpdateCustomerRequest
import com.kohortpay.client.model.UpdateGroupRequest
import java.time.OffsetDateTime
import java.util.concurrent.CompletableFuture

// No line with a kind of error behind it compiles, and every other does. MisusesTest compiles it, and compares.

fun calls(kohort: KohortPay, id: String?) {
    kohort.groups().expireGroup(null) // NULL_FOR_NONNULL_TYPE
    kohort.groups().expireGroup(id) // ARGUMENT_TYPE_MISMATCH
    kohort.groups().expireGroup(42) // ARGUMENT_TYPE_MISMATCH
    kohort.groups().expireGroup() // NO_VALUE_FOR_PARAMETER
    kohort.groups().updateGroup("ord_1") // NO_VALUE_FOR_PARAMETER
    kohort.groups().updateGroup("ord_1", null) // NULL_FOR_NONNULL_TYPE
    kohort.groups().updateGroup("ord_1", UpdateCustomerRequest.builder().build()) // ARGUMENT_TYPE_MISMATCH
    kohort.customers().expireGroup("ord_1") // UNRESOLVED_REFERENCE
}

fun responses(kohort: KohortPay) {
    val customer: Customer = kohort.groups().expireGroup("ord_1") // INITIALIZER_TYPE_MISMATCH
    val later: CompletableFuture<Customer> = kohort.groups().expireGroupAsync("ord_1") // INITIALIZER_TYPE_MISMATCH
    kohort.groups().expireGroupAsync("ord_1").thenAccept { it.status.value() } // UNSAFE_CALL
    println("$customer $later")
}

fun settings() {
    KohortPay.builder().apiKey(null) // NULL_FOR_NONNULL_TYPE
    KohortPay.builder().apiKey(System.getenv("KOHORTPAY_API_KEY")).baseUrl(null) // NULL_FOR_NONNULL_TYPE
    KohortPay.builder().callTimeout(30) // ARGUMENT_TYPE_MISMATCH
}

fun fields(group: Group, customer: Customer, order: Order) {
    val status: GroupStatus = group.status // INITIALIZER_TYPE_MISMATCH
    group.expiresAt.toInstant() // UNSAFE_CALL
    if (group.livemode) println(status) // CONDITION_TYPE_MISMATCH
    val cents: Int = order.amount ?: 0L // INITIALIZER_TYPE_MISMATCH
    order.amount + cents // UNSAFE_OPERATOR_CALL
    val name: String = customer.firstName // INITIALIZER_TYPE_MISMATCH
    group.metadata["basket_id"] // UNSAFE_CALL
    val basket: String? = group.metadata?.get("basket_id") // INITIALIZER_TYPE_MISMATCH
    group.additionalProperties()["tier"].toString().length
    group.additionalProperties()["tier"].hashCode()
    group.status = GroupStatus.OPEN // VAL_REASSIGNMENT
    println("$name $basket")
}

fun requests(time: OffsetDateTime?) {
    UpdateCustomerRequest.builder().deletedAt(time)
    UpdateCustomerRequest.builder().deletedAt("2021-07-22T00:00:00Z") // ARGUMENT_TYPE_MISMATCH
    UpdateGroupRequest.builder().metadata(null) // NULL_FOR_NONNULL_TYPE
    UpdateGroupRequest.builder().metadata(mapOf("order_id" to 123)) // ARGUMENT_TYPE_MISMATCH
    UpdateGroupRequest.builder().metadata(mapOf("order_id" to null)) // ARGUMENT_TYPE_MISMATCH
    UpdateGroupRequest.builder().metadata(emptyMap()).creatorEmail(null) // NULL_FOR_NONNULL_TYPE
    UpdateGroupRequest.builder().metadata(emptyMap()).additionalProperty(null, "x") // NULL_FOR_NONNULL_TYPE
    UpdateGroupRequest.builder().metadata(emptyMap()).deletedAt(null) // UNRESOLVED_REFERENCE
}

fun enums(status: GroupStatus) {
    GroupStatus("OPEN", true) // INVISIBLE_REFERENCE
    GroupStatus.of(null) // NULL_FOR_NONNULL_TYPE
    GroupStatus.valueOf("OPEN") // UNRESOLVED_REFERENCE
    val text: String = when (status) { // NO_ELSE_IN_WHEN
        GroupStatus.OPEN -> "open"
        GroupStatus.COMPLETED, GroupStatus.CANCELED, GroupStatus.EXPIRED -> "closed"
    }
    println(text)
}

fun failures(failure: NotFoundException) {
    failure.code().length // UNSAFE_CALL
    failure.status().length // UNRESOLVED_REFERENCE
}

fun json() {
    Json.decode(null, Group::class.java) // NULL_FOR_NONNULL_TYPE
    Json.encode("{}") // ARGUMENT_TYPE_MISMATCH
}

class Fake : GroupsApi {
    override fun expireGroup(id: String): Group? = null // RETURN_TYPE_MISMATCH_ON_OVERRIDE
}
