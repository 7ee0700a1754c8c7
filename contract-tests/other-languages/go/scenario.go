package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"scenario/kohortpay"
)

var (
	client = newClient()
	ctx    = context.WithValue(context.Background(), kohortpay.ContextAccessToken, os.Getenv("KOHORTPAY_API_KEY"))
)

func newClient() *kohortpay.APIClient {
	configuration := kohortpay.NewConfiguration()
	configuration.HTTPClient = &http.Client{Timeout: 30 * time.Second} // the default client waits for ever
	if url := os.Getenv("KOHORTPAY_URL"); url != "" {
		configuration.Servers = kohortpay.ServerConfigurations{{URL: url}}
	}
	return kohortpay.NewAPIClient(configuration)
}

func main() {
	step("update", func() (any, error) {
		request := kohortpay.NewUpdateGroupRequest(map[string]string{"basket_id": "b_42"})
		group, _, err := client.GroupsAPI.UpdateGroup(ctx, "ord_open").UpdateGroupRequest(*request).Execute()
		if err != nil {
			return nil, err
		}
		return group.Status + " " + utc(&group.ExpiresAt), nil
	})

	step("list", func() (any, error) {
		orders, _, err := client.GroupsAPI.ListGroupParticipants(ctx, "ord_nulls").Execute()
		if err != nil {
			return nil, err
		}
		order := orders.Data[0]
		cashback := "null"
		if amount := order.AmountCashback.Get(); amount != nil {
			cashback = fmt.Sprint(*amount)
		}
		return fmt.Sprint(orders.Count, " ", order.Amount, " ", cashback), nil
	})

	step("expire", func() (any, error) {
		group, err := expire("ord_expired")
		if err != nil {
			return nil, err
		}
		return group.Status, nil
	})

	step("delete", func() (any, error) {
		request := kohortpay.NewUpdateCustomerRequest()
		request.SetDeletedAt(time.Date(2021, 7, 22, 0, 0, 0, 0, time.UTC))
		customer, err := updateCustomer("cus_deleted", request)
		if err != nil {
			return nil, err
		}
		return utc(customer.DeletedAt.Get()), nil
	})

	// Null restores the customer. A request without it changes nothing.
	step("restore", func() (any, error) {
		request := kohortpay.NewUpdateCustomerRequest()
		request.SetDeletedAtNil()
		customer, err := updateCustomer("cus_restored", request)
		if err != nil {
			return nil, err
		}
		return utc(customer.DeletedAt.Get()), nil
	})

	step("change-nothing", func() (any, error) {
		customer, err := updateCustomer("cus_unchanged", kohortpay.NewUpdateCustomerRequest())
		if err != nil {
			return nil, err
		}
		return customer.EmailAddress, nil
	})

	step("not-found", func() (any, error) {
		_, response, err := client.GroupsAPI.ExpireGroup(ctx, "ord_unknown").Execute()
		var failure *kohortpay.GenericOpenAPIError
		if !errors.As(err, &failure) { // no response came
			return nil, err
		}
		if body, ok := failure.Model().(kohortpay.ErrorResponse); ok {
			return fmt.Sprint(response.StatusCode, " ", body.Error.GetCode()), nil
		}
		return response.StatusCode, nil
	})

	step("new-value", func() (any, error) {
		group, err := expire("ord_new_value")
		if err != nil {
			return nil, err
		}
		return group.Status, nil
	})

	step("new-field", func() (any, error) {
		group, err := expire("ord_new_field")
		if err != nil {
			return nil, err
		}
		return group.AdditionalProperties["tier"], nil
	})

	step("undocumented-null", func() (any, error) {
		group, err := expire("ord_not_canceled")
		if err != nil {
			return nil, err
		}
		return utc(group.CanceledAt.Get()), nil
	})

	step("missing-field", func() (any, error) {
		customer, err := updateCustomer("cus_no_address", kohortpay.NewUpdateCustomerRequest())
		if err != nil {
			return nil, err
		}
		if address := customer.AddressId.Get(); address != nil {
			return *address, nil
		}
		return "null", nil
	})

	step("large-amount", func() (any, error) {
		orders, _, err := client.GroupsAPI.ListGroupParticipants(ctx, "ord_large").Execute()
		if err != nil {
			return nil, err
		}
		return orders.Data[0].Amount, nil
	})
}

func expire(id string) (*kohortpay.Group, error) {
	group, _, err := client.GroupsAPI.ExpireGroup(ctx, id).Execute()
	return group, err
}

func updateCustomer(id string, request *kohortpay.UpdateCustomerRequest) (*kohortpay.Customer, error) {
	customer, _, err := client.CustomersAPI.UpdateCustomer(ctx, id).UpdateCustomerRequest(*request).Execute()
	return customer, err
}

func utc(moment *time.Time) string {
	if moment == nil {
		return "null"
	}
	return moment.UTC().Format(time.RFC3339)
}

func step(name string, outcome func() (any, error)) {
	if value, err := outcome(); err != nil {
		fmt.Printf("%s\tthrows %T\n", name, err)
	} else {
		fmt.Printf("%s\t%v\n", name, value)
	}
}
