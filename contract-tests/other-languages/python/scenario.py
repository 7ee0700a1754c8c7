import os
from datetime import datetime, timezone

import kohortpay
from kohortpay import UpdateCustomerRequest, UpdateGroupRequest

configuration = kohortpay.Configuration(
    host=os.environ.get("KOHORTPAY_URL", "https://api.kohortpay.com"),
    access_token=os.environ["KOHORTPAY_API_KEY"],
)
client = kohortpay.ApiClient(configuration)
groups = kohortpay.GroupsApi(client)
customers = kohortpay.CustomersApi(client)
TIMEOUT = (10, 30)  # connect, read, in seconds; without, a call waits for ever


def update():
    request = UpdateGroupRequest(metadata={"basket_id": "b_42"})
    group = groups.update_group("ord_open", request, _request_timeout=TIMEOUT)
    return f"{group.status} {utc(group.expires_at)}"


def list_orders():
    orders = groups.list_group_participants("ord_nulls", _request_timeout=TIMEOUT)
    order = orders.data[0]
    return f"{orders.count} {order.amount} {shown(order.amount_cashback)}"


def delete():
    request = UpdateCustomerRequest(deleted_at=datetime(2021, 7, 22, tzinfo=timezone.utc))
    return utc(customers.update_customer("cus_deleted", request, _request_timeout=TIMEOUT).deleted_at)


def restore():
    """None restores the customer. A request without it changes nothing."""
    request = UpdateCustomerRequest(deleted_at=None)
    return customers.update_customer("cus_restored", request, _request_timeout=TIMEOUT).deleted_at


def not_found():
    """Never log the exception's text: it has the body and the headers."""
    try:
        return expire("ord_unknown")
    except kohortpay.ApiException as failure:
        error = failure.data  # an ErrorResponse, if the response was one
        return f"{failure.status} {error.error.code if error else None}"


def new_field():
    return expire("ord_new_field").additional_properties.get("tier", "lost")


def large_amount():
    return groups.list_group_participants("ord_large", _request_timeout=TIMEOUT).data[0].amount


def expire(group_id):
    return groups.expire_group(group_id, _request_timeout=TIMEOUT)


def change_nothing(customer_id):
    return customers.update_customer(customer_id, UpdateCustomerRequest(), _request_timeout=TIMEOUT)


def utc(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def shown(value):
    return "null" if value is None else value


def step(name, outcome):
    try:
        print(name, shown(outcome()), sep="\t")
    except Exception as failure:
        print(name, f"throws {type(failure).__name__}", sep="\t")


step("update", update)
step("list", list_orders)
step("expire", lambda: expire("ord_expired").status)
step("delete", delete)
step("restore", restore)
step("change-nothing", lambda: change_nothing("cus_unchanged").email_address)
step("not-found", not_found)
step("new-value", lambda: expire("ord_new_value").status)
step("new-field", new_field)
step("undocumented-null", lambda: expire("ord_not_canceled").canceled_at)
step("missing-field", lambda: change_nothing("cus_no_address").address_id)
step("large-amount", large_amount)
