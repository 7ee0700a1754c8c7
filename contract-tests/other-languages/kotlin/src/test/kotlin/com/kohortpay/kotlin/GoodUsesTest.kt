package com.kohortpay.kotlin

import com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL
import com.kohortpay.client.ApiException
import com.kohortpay.client.ConflictException
import com.kohortpay.client.ConnectionException
import com.kohortpay.client.Json
import com.kohortpay.client.KohortPay
import com.kohortpay.client.KohortPayException
import com.kohortpay.client.NotFoundException
import com.kohortpay.client.api.GroupsApi
import com.kohortpay.client.model.Customer
import com.kohortpay.client.model.Group
import com.kohortpay.client.model.GroupStatus
import com.kohortpay.client.model.OrderList
import com.kohortpay.client.model.UpdateCustomerRequest
import com.kohortpay.client.model.UpdateGroupRequest
import java.time.Duration
import java.time.OffsetDateTime
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import okhttp3.ResponseBody.Companion.toResponseBody
import okhttp3.mockwebserver.MockResponse
import okhttp3.mockwebserver.MockWebServer
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import retrofit2.Response
import tools.jackson.module.kotlin.jacksonMapperBuilder
import tools.jackson.module.kotlin.readValue

/** How the client is used from Kotlin, without a cast, `!!` or a suppressed warning: all of it compiles with `-Werror`, and runs. */
class GoodUsesTest {
    private val server = MockWebServer()
    private lateinit var kohort: KohortPay

    @BeforeEach
    fun start() {
        server.start()
        kohort = KohortPay.builder()
            .apiKey("sk_test_kotlin")
            .baseUrl(server.url("/").toString())
            .callTimeout(Duration.ofSeconds(5))
            .maxRetries(0)
            .build()
    }

    @AfterEach
    fun stop() = server.close()

    @Test
    fun `getters are properties, whatever their name`() {
        respond("""{"jMinus2ExpireAt":"2021-07-20T00:00:00.000Z","livemode":true,"status":"OPEN","canceledAt":null,"metadata":{"order_id":123}}""")

        val group: Group = kohort.groups().expireGroup("ord_1")

        assertThat(group.jMinus2ExpireAt?.dayOfMonth).isEqualTo(20)
        assertThat(group.canceledAt?.toInstant() ?: "never").isEqualTo("never")
        assertThat(group.livemode == true).isTrue()
        assertThat((group.metadata?.get("order_id") as? Number)?.toLong()).isEqualTo(123L)
        assertThat(group.violations().map { it.path() }).contains("$.canceledAt", "$.shareId")
    }

    @Test
    fun `an open enum in a when has a branch for values to come`() {
        fun text(status: GroupStatus?) = when (status) {
            GroupStatus.OPEN -> "open"
            GroupStatus.EXPIRED, GroupStatus.CANCELED -> "closed"
            null -> "absent"
            else -> "other: ${status.value()} ${status.isKnown}"
        }

        assertThat(listOf("OPEN", "CANCELED", "PAUSED").map { text(GroupStatus.of(it)) }).containsExactly("open", "closed", "other: PAUSED false")
        assertThat(text(Json.decode("{}", Group::class.java).status)).isEqualTo("absent")
        assertThat(GroupStatus.knownValues().map { it.value() }).contains("OPEN", "COMPLETED")
    }

    @Test
    fun `each of three states is sent as it is`() {
        val time = OffsetDateTime.parse("2021-07-22T00:00:00Z")
        val sent = listOf(
            UpdateCustomerRequest.builder().deletedAt(time).build(),
            UpdateCustomerRequest.builder().deletedAt(null).build(),
            UpdateCustomerRequest.builder().build(),
        ).map { request ->
            respond("""{"deletedAt":null}""", 201)
            assertThat(kohort.customers().updateCustomer("cus_1", request).deletedAt).isNull()
            server.takeRequest().body.readUtf8()
        }

        assertThat(sent).containsExactly("""{"deletedAt":"2021-07-22T00:00:00.000Z"}""", """{"deletedAt":null}""", "{}")
    }

    @Test
    fun `builders take Kotlin's maps, and copy`() {
        val metadata = mutableMapOf("basket_id" to "b_42")
        val request = UpdateGroupRequest.builder().metadata(metadata).creatorEmail("a@example.com").build()
        metadata["basket_id"] = "changed"

        assertThat(request.metadata).isEqualTo(mapOf("basket_id" to "b_42"))
        assertThat(request.toBuilder().creatorEmail("b@example.com").build()).isNotEqualTo(request)
        assertThat(request.toBuilder().build()).isEqualTo(request)
    }

    @Test
    fun `orders are a list that may be empty, and amounts are whole cents`() {
        respond("""{"data":[{"amount":9007199254740993},{"amount":7,"amountCashback":null}],"count":2}""")

        val orders: OrderList = kohort.groups().listGroupParticipants("ord_1")

        assertThat(orders.data.orEmpty().sumOf { it.amount ?: 0L }).isEqualTo(9007199254741000L)
        assertThat(orders.data.orEmpty().mapNotNull { it.amountCashback }).isEmpty()
    }

    @Test
    fun `failures are classes that catch and when tell apart`() {
        fun expire(): String = try {
            kohort.groups().expireGroup("ord_1").status?.value() ?: "none"
        } catch (failure: KohortPayException) {
            when (failure) {
                is NotFoundException -> "unknown group: ${failure.code()}"
                is ConflictException -> "closed already"
                is ApiException -> "refused: ${failure.status()} ${failure.type()}"
                is ConnectionException -> "no response"
                else -> "other"
            }
        }

        respond("""{"error":{"type":"not_found_error","message":"No such group","code":"NOT_FOUND"}}""", 404)
        assertThat(expire()).isEqualTo("unknown group: NOT_FOUND")
        respond("", 409)
        assertThat(expire()).isEqualTo("closed already")
        respond("not JSON", 500)
        assertThat(expire()).isEqualTo("refused: 500 null")
        server.shutdown()
        assertThat(expire()).isEqualTo("no response")
    }

    @Test
    fun `a future has the type of the response`() {
        respond("""{"id":"ord_1"}""")
        val later: CompletableFuture<String> = kohort.groups().expireGroupAsync("ord_1").thenApply { group -> group.id ?: "none" }
        assertThat(later.join()).isEqualTo("ord_1")

        respond("{}", 404)
        val failed: CompletableFuture<Group> = kohort.groups().expireGroupAsync("ord_1")
        assertThatThrownBy { failed.join() }.isInstanceOf(CompletionException::class.java).hasCauseInstanceOf(NotFoundException::class.java)
    }

    @Test
    fun `a call is Retrofit's, and its failure an exception where one is wanted`() {
        respond("""{"id":"cus_1"}""", 201)
        val response: Response<Customer> = kohort.customers().updateCustomerCall("cus_1", UpdateCustomerRequest.builder().build()).execute()
        assertThat(response.code()).isEqualTo(201)
        assertThat(response.body()?.id).isEqualTo("cus_1")

        val failure: ApiException = ApiException.of(Response.error<Group>(404, """{"error":{"code":"NOT_FOUND"}}""".toResponseBody()))
        assertThat(failure.code()).isEqualTo("NOT_FOUND")
    }

    @Test
    fun `a fake overrides what is called`() {
        val fake = object : GroupsApi {
            override fun expireGroup(id: String): Group = Json.decode("""{"id":"$id","status":"EXPIRED"}""", Group::class.java)
        }

        assertThat(fake.expireGroup("ord_7").status).isEqualTo(GroupStatus.EXPIRED)
        assertThatThrownBy { fake.listGroupParticipants("ord_7") }.isInstanceOf(UnsupportedOperationException::class.java)
    }

    @Test
    fun `JSON comes back as it was, with fields that nobody knows`() {
        val json = """{"status":"PAUSED","canceledAt":null,"tier":{"name":"GOLD","since":null}}"""

        val group = Json.decode(json, Group::class.java)

        assertThat((group.additionalProperties()["tier"] as? Map<*, *>)?.get("name")).isEqualTo("GOLD")
        assertThat(Json.encode(group)).isEqualTo(json)
    }

    data class Event(val group: Group, val request: UpdateCustomerRequest, val statuses: List<GroupStatus>, val note: String?)

    @Test
    fun `a data class with models goes through Jackson`() {
        val group = Json.decode("""{"status":"PAUSED","canceledAt":null,"tier":{"since":null}}""", Group::class.java)
        val event = Event(group, UpdateCustomerRequest.builder().deletedAt(null).build(), listOf(GroupStatus.OPEN), null)
        val mapper = jacksonMapperBuilder().changeDefaultPropertyInclusion { it.withValueInclusion(NON_NULL).withContentInclusion(NON_NULL) }.build()

        val json = mapper.writeValueAsString(event)

        assertThat(json).isEqualTo(
            """{"group":{"status":"PAUSED","canceledAt":null,"tier":{"since":null}},"request":{"deletedAt":null},"statuses":["OPEN"]}""")
        assertThat(mapper.readValue<Event>(json)).isEqualTo(event)
    }

    private fun respond(body: String, status: Int = 200) =
        server.enqueue(MockResponse().setResponseCode(status).setHeader("Content-Type", "application/json").setBody(body))
}
